/** The API's own description, made from the code that it describes. */
@NullMarked
package org.althing.adapter.http.document;

import org.jspecify.annotations.NullMarked;
