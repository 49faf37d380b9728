/** What rooms need of their surroundings. */
@NullMarked
package org.althing.application.room.spi;

import org.jspecify.annotations.NullMarked;
