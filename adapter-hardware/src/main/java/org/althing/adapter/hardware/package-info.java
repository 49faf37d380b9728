/** The Linux machine below, behind the ports of feature device. */
@NullMarked
package org.althing.adapter.hardware;

import org.jspecify.annotations.NullMarked;
