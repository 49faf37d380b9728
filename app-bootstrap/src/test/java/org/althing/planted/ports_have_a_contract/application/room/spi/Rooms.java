package org.althing.planted.ports_have_a_contract.application.room.spi;

interface Rooms {}
