package org.althing.planted.adapters_show_only_what_is_named_elsewhere.adapter.persistence.room;

import org.althing.planted.adapters_show_only_what_is_named_elsewhere.adapter.persistence.Columns;
import org.althing.planted.adapters_show_only_what_is_named_elsewhere.adapter.persistence.Tables;

record JdbcRooms(Tables tables, Columns.Column name) {}
