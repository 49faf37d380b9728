package org.althing.planted.application_sees_only_java_domain_and_itself.domain.room;

public record Room(String name) {}
