/** What every feature shares: who calls, how a no is said, how lists are paged. */
@NullMarked
package org.althing.application;

import org.jspecify.annotations.NullMarked;
