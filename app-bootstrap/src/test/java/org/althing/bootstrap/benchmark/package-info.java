/** How fast the real program is beside a yardstick that does the least possible, both measured in the same run. */
@NullMarked
package org.althing.bootstrap.benchmark;

import org.jspecify.annotations.NullMarked;
