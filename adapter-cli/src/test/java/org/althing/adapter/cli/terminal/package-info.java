/** Text for terminals. */
@NullMarked
package org.althing.adapter.cli.terminal;

import org.jspecify.annotations.NullMarked;
