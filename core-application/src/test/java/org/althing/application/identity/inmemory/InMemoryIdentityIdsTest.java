package org.althing.application.identity.inmemory;

import org.althing.application.identity.spi.IdentityIds;
import org.althing.application.identity.spi.IdentityIdsContract;
import org.althing.application.inmemory.InMemoryChance;
import org.althing.application.inmemory.InMemoryClock;
import org.althing.application.inmemory.InMemoryUuids;

class InMemoryIdentityIdsTest implements IdentityIdsContract {
    private final IdentityIds ids =
            new InMemoryIdentityIds(new InMemoryUuids(InMemoryClock.system(), InMemoryChance.secure()));

    @Override
    public IdentityIds identityIds() {
        return ids;
    }
}
