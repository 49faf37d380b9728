package org.althing.planted.adapters_do_not_see_each_other.adapter.persistence;

public record JdbcRooms() {}
