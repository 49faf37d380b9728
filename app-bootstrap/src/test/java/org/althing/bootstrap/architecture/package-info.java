/** What nobody may forget: the rules of the house, each tried on code that breaks it. */
@NullMarked
package org.althing.bootstrap.architecture;

import org.jspecify.annotations.NullMarked;
