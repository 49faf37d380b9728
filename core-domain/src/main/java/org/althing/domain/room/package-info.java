/** Rooms, their members, and the one ordered timeline that each room has. */
@NullMarked
package org.althing.domain.room;

import org.jspecify.annotations.NullMarked;
