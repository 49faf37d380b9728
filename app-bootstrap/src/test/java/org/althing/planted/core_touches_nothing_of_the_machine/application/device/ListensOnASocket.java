package org.althing.planted.core_touches_nothing_of_the_machine.application.device;

import java.net.Socket;
import org.althing.planted.Offends;

@Offends("goes past the ports")
final class ListensOnASocket {
    int it() {
        return new Socket().getPort();
    }
}
