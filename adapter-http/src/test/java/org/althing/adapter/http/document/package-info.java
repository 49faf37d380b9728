/** What the API says of itself, held to what it does. */
@NullMarked
package org.althing.adapter.http.document;

import org.jspecify.annotations.NullMarked;
