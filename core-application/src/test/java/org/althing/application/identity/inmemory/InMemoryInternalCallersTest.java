package org.althing.application.identity.inmemory;

import org.althing.application.identity.spi.InternalCallers;
import org.althing.application.identity.spi.InternalCallersContract;

class InMemoryInternalCallersTest implements InternalCallersContract {
    private final InternalCallers internalCallers = new InMemoryInternalCallers();

    @Override
    public InternalCallers internalCallers() {
        return internalCallers;
    }
}
