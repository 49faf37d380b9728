package org.althing.planted.ports_have_an_adapter_in_memory.application.room.spi;

sealed interface Reading {
    record Read() implements Reading {}
}
