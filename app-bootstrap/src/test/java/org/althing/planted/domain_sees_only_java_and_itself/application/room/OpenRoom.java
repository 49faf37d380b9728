package org.althing.planted.domain_sees_only_java_and_itself.application.room;

public interface OpenRoom {}
