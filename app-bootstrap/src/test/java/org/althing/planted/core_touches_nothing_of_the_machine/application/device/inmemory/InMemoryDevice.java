package org.althing.planted.core_touches_nothing_of_the_machine.application.device.inmemory;

final class InMemoryDevice {
    String it() {
        return System.getProperty("os.name");
    }
}
