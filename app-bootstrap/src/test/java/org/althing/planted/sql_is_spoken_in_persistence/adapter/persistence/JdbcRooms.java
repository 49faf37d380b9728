package org.althing.planted.sql_is_spoken_in_persistence.adapter.persistence;

import java.sql.Connection;

record JdbcRooms(Connection connection) {}
