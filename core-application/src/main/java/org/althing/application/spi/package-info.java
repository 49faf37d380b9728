/** The abilities that every feature needs of its surroundings: time and chance. */
@NullMarked
package org.althing.application.spi;

import org.jspecify.annotations.NullMarked;
