/** Commands about the machine below. */
@NullMarked
package org.althing.adapter.cli.device;

import org.jspecify.annotations.NullMarked;
