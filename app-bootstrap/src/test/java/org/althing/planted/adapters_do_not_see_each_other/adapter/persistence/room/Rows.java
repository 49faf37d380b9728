package org.althing.planted.adapters_do_not_see_each_other.adapter.persistence.room;

import org.althing.planted.adapters_do_not_see_each_other.adapter.persistence.JdbcRooms;

record Rows(JdbcRooms of) {}
