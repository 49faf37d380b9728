/** The command line door. */
@NullMarked
package org.althing.adapter.cli;

import org.jspecify.annotations.NullMarked;
