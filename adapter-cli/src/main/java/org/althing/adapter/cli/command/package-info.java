/** What commands have in common: their options, their answers, and the desk at which they call use cases. */
@NullMarked
package org.althing.adapter.cli.command;

import org.jspecify.annotations.NullMarked;
