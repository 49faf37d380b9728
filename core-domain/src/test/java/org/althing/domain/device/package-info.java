/** What may stand in the values of the device, and what may not. */
@NullMarked
package org.althing.domain.device;

import org.jspecify.annotations.NullMarked;
