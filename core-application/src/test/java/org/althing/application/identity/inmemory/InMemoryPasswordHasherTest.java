package org.althing.application.identity.inmemory;

import java.util.Optional;
import org.althing.application.identity.spi.PasswordHasher;
import org.althing.application.identity.spi.PasswordHasherContract;
import org.althing.application.inmemory.InMemoryChance;

class InMemoryPasswordHasherTest implements PasswordHasherContract {
    private final PasswordHasher hasher = new InMemoryPasswordHasher(InMemoryChance.secure());

    @Override
    public PasswordHasher hasher() {
        return hasher;
    }

    /** It knows one cost only. */
    @Override
    public Optional<PasswordHasher> hasherAtAnotherCost() {
        return Optional.empty();
    }
}
