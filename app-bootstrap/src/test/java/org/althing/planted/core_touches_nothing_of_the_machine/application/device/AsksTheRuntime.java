package org.althing.planted.core_touches_nothing_of_the_machine.application.device;

import org.althing.planted.Offends;

@Offends("goes past the ports")
final class AsksTheRuntime {
    int it() {
        return Runtime.getRuntime().availableProcessors();
    }
}
