/** Tests of rooms, their members and their timelines in the database. */
@NullMarked
package org.althing.adapter.persistence.room;

import org.jspecify.annotations.NullMarked;
