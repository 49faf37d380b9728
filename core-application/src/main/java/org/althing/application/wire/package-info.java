/** How values look outside: one set of rules by which every door reads what it is given and shows what it answers. */
@NullMarked
package org.althing.application.wire;

import org.jspecify.annotations.NullMarked;
