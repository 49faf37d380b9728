package org.althing.planted.ports_have_an_adapter_in_memory.application.room.spi;

import org.althing.planted.Offends;

@Offends("has one of another name")
public interface Audience {}
