/** The Linux machine below, behind the ports of feature device: how its programs are run and its files are read. */
@NullMarked
package org.althing.adapter.hardware;

import org.jspecify.annotations.NullMarked;
