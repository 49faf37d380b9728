package org.althing.application.identity.inmemory;

import org.althing.application.identity.spi.FutureStamps;
import org.althing.application.identity.spi.FutureStampsContract;

class InMemoryFutureStampsTest implements FutureStampsContract {
    private final FutureStamps futureStamps = new InMemoryFutureStamps();

    @Override
    public FutureStamps futureStamps() {
        return futureStamps;
    }
}
