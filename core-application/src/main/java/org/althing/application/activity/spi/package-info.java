/** What the record of activity needs of its surroundings. */
@NullMarked
package org.althing.application.activity.spi;

import org.jspecify.annotations.NullMarked;
