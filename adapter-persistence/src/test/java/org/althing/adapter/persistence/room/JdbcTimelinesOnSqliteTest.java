package org.althing.adapter.persistence.room;

import org.althing.application.room.spi.TimelinesContract;

class JdbcTimelinesOnSqliteTest extends RoomsOnSqlite implements TimelinesContract {}
