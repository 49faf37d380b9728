package org.althing.planted.ports_have_a_contract.application.room.spi;

import org.althing.planted.Offends;

@Offends("has one that asks for nothing")
interface Audience {}
