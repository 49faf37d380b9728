package org.althing.planted.ports_have_an_adapter_in_memory.application.room.inmemory;

final class InMemoryTimelines {}
