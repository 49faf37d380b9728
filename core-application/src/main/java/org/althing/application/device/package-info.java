/** The machine that Althing runs on, as far as a caller may see and steer it: what you may call. */
@NullMarked
package org.althing.application.device;

import org.jspecify.annotations.NullMarked;
