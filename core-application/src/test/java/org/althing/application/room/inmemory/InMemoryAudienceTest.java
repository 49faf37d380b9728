package org.althing.application.room.inmemory;

import org.althing.application.room.spi.Audience;
import org.althing.application.room.spi.AudienceContract;

class InMemoryAudienceTest implements AudienceContract {
    private final Audience audience = new InMemoryAudience();

    @Override
    public Audience audience() {
        return audience;
    }
}
