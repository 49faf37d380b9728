package org.althing.planted.application_sees_only_java_domain_and_itself.adapter.persistence;

public record JdbcRooms() {}
