/** The real program in a process of its own, and its HTTP API as a client without any library of ours sees it. */
@NullMarked
package org.althing.bootstrap.program;

import org.jspecify.annotations.NullMarked;
