/** The record of activity in the database. */
@NullMarked
package org.althing.adapter.persistence.activity;

import org.jspecify.annotations.NullMarked;
