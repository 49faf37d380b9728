package org.althing.application.identity.inmemory;

import org.althing.application.identity.spi.SigningKeys;
import org.althing.application.identity.spi.SigningKeysContract;
import org.althing.application.inmemory.InMemoryChance;
import org.althing.application.inmemory.InMemoryClock;
import org.althing.application.inmemory.InMemoryUuids;

class InMemorySigningKeysTest implements SigningKeysContract {
    private final SigningKeys signingKeys =
            new InMemorySigningKeys(new InMemoryUuids(InMemoryClock.system(), InMemoryChance.secure()));

    @Override
    public SigningKeys signingKeys() {
        return signingKeys;
    }
}
