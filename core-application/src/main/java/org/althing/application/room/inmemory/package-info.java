/** Rooms' ports in memory. */
@NullMarked
package org.althing.application.room.inmemory;

import org.jspecify.annotations.NullMarked;
