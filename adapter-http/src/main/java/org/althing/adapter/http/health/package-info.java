/** Whether the server lives, and whether it can work. */
@NullMarked
package org.althing.adapter.http.health;

import org.jspecify.annotations.NullMarked;
