/** Small houses, each with somebody in it who breaks the rule after which it is named: so that no rule is blind. */
@NullMarked
package org.althing.planted;

import org.jspecify.annotations.NullMarked;
