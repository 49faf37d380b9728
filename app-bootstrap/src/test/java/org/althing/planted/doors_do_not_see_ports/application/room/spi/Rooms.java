package org.althing.planted.doors_do_not_see_ports.application.room.spi;

public interface Rooms {}
