/** The network of the machine, as {@code ip} and the kernel show it. */
@NullMarked
package org.althing.adapter.hardware.network;

import org.jspecify.annotations.NullMarked;
