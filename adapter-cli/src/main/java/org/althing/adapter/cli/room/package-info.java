/** Commands about rooms and what was said in them. */
@NullMarked
package org.althing.adapter.cli.room;

import org.jspecify.annotations.NullMarked;
