/** The program: main, wiring, configuration. */
@NullMarked
package org.althing.bootstrap;

import org.jspecify.annotations.NullMarked;
