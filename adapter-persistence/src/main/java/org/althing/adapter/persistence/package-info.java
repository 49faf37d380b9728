/** Storage behind the ports: SQLite and PostgreSQL. */
@NullMarked
package org.althing.adapter.persistence;

import org.jspecify.annotations.NullMarked;
