package org.althing.application.identity;

import java.util.concurrent.atomic.AtomicReference;
import org.althing.application.identity.inmemory.InMemoryPasswordHasher;
import org.althing.application.identity.spi.PasswordHasher;
import org.althing.application.inmemory.InMemoryChance;
import org.althing.domain.identity.Password;
import org.althing.domain.identity.PasswordHash;
import org.jspecify.annotations.Nullable;

/** The hasher in memory, with something that happens once while a password is being checked. */
final class MeddledHasher implements PasswordHasher {
    private static final Runnable NOTHING = () -> {};

    private final PasswordHasher hasher = new InMemoryPasswordHasher(InMemoryChance.seeded(11));
    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(NOTHING);

    void whileChecking(Runnable what) {
        meanwhile.set(what);
    }

    @Override
    public Hashing hash(Password password) {
        return hasher.hash(password);
    }

    @Override
    public Check check(Password typed, @Nullable PasswordHash hash) {
        var check = hasher.check(typed, hash);
        meanwhile.getAndSet(NOTHING).run();
        return check;
    }
}
