/** The command line, run as a whole over Althing in memory. */
@NullMarked
package org.althing.adapter.cli;

import org.jspecify.annotations.NullMarked;
