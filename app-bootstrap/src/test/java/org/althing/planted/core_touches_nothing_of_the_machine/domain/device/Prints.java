package org.althing.planted.core_touches_nothing_of_the_machine.domain.device;

import org.althing.planted.Offends;

@Offends("goes past the ports")
final class Prints {
    void it() {
        System.out.println("hello");
    }
}
