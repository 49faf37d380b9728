/** Text as it goes to a terminal or to a program: tables, records, JSON, colours, passwords typed unseen. */
@NullMarked
package org.althing.adapter.cli.terminal;

import org.jspecify.annotations.NullMarked;
