/** What identity needs of its surroundings. */
@NullMarked
package org.althing.application.identity.spi;

import org.jspecify.annotations.NullMarked;
