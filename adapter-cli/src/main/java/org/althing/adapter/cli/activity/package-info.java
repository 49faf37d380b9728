/** The commands about the record of activity. */
@NullMarked
package org.althing.adapter.cli.activity;

import org.jspecify.annotations.NullMarked;
