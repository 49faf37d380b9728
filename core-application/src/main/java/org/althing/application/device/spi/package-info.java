/** What readings of the machine need of their surroundings. */
@NullMarked
package org.althing.application.device.spi;

import org.jspecify.annotations.NullMarked;
