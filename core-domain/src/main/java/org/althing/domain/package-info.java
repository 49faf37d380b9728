/** Values, states and rules, by feature; nothing but Java inside. */
@NullMarked
package org.althing.domain;

import org.jspecify.annotations.NullMarked;
