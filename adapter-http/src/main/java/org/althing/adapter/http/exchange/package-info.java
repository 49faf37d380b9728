/** One request and its answer, as controllers see them. */
@NullMarked
package org.althing.adapter.http.exchange;

import org.jspecify.annotations.NullMarked;
