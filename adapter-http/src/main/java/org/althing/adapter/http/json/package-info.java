/** JSON in and out, strictly: what is ambiguous or endless is refused before anything looks at it. */
@NullMarked
package org.althing.adapter.http.json;

import org.jspecify.annotations.NullMarked;
