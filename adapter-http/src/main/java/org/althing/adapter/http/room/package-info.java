/** Rooms and what is said in them over HTTP. */
@NullMarked
package org.althing.adapter.http.room;

import org.jspecify.annotations.NullMarked;
