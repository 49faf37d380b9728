/** The ports of the record of activity in memory. */
@NullMarked
package org.althing.application.activity.inmemory;

import org.jspecify.annotations.NullMarked;
