/** Tests of the database itself: what holds whatever is stored in it. */
@NullMarked
package org.althing.adapter.persistence;

import org.jspecify.annotations.NullMarked;
