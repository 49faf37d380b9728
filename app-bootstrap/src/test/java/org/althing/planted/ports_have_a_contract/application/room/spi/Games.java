package org.althing.planted.ports_have_a_contract.application.room.spi;

import org.althing.planted.Offends;

@Offends("has none")
interface Games {}
