/** The machine as a whole, from the files in which the kernel and the distribution describe it. */
@NullMarked
package org.althing.adapter.hardware.system;

import org.jspecify.annotations.NullMarked;
