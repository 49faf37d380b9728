/** Tests of accounts, keys and sessions in the database, and of the places where secrets rest. */
@NullMarked
package org.althing.adapter.persistence.activity;

import org.jspecify.annotations.NullMarked;
