package org.althing.application.identity.inmemory;

import org.althing.application.identity.spi.Endings;
import org.althing.application.identity.spi.EndingsContract;

class InMemoryEndingsTest implements EndingsContract {
    private final Endings endings = new InMemoryEndings();

    @Override
    public Endings endings() {
        return endings;
    }
}
