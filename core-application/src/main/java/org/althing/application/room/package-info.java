/** Rooms and their timelines: what you may call. */
@NullMarked
package org.althing.application.room;

import org.jspecify.annotations.NullMarked;
