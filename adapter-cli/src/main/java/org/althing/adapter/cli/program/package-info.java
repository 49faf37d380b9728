/** What the command line needs of the program around it, which supplies it. */
@NullMarked
package org.althing.adapter.cli.program;

import org.jspecify.annotations.NullMarked;
