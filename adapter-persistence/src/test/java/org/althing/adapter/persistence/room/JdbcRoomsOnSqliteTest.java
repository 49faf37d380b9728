package org.althing.adapter.persistence.room;

import org.althing.application.room.spi.RoomsContract;

class JdbcRoomsOnSqliteTest extends RoomsOnSqlite implements RoomsContract {}
