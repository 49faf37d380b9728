package org.althing.application.identity.inmemory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.althing.application.identity.SecondFactor;
import org.althing.application.identity.Totp;
import org.althing.application.identity.spi.SecondFactors;
import org.althing.application.identity.spi.Users;
import org.althing.domain.identity.Secret;
import org.althing.domain.identity.UserId;

/** The second factors of a program that keeps none: they go when it does. */
public final class InMemorySecondFactors implements SecondFactors {
    private static final long NONE_USED = Long.MIN_VALUE;

    private final Users users;
    private final Map<UserId, Kept> factors = new HashMap<>();

    private record Kept(Totp totp, boolean confirmed, long lastStep, Set<Secret.Hash> codes) {}

    /** @param users whose accounts show whether a factor is in force, if they are kept in memory too */
    public InMemorySecondFactors(Users users) {
        this.users = users;
    }

    @Override
    public synchronized Optional<SecondFactor> find(UserId user) {
        return Optional.ofNullable(factors.get(user)).map(kept -> new SecondFactor(kept.totp(), kept.confirmed()));
    }

    @Override
    public synchronized boolean begin(UserId user, Totp totp, Set<Secret.Hash> recoveryCodes) {
        var present = factors.get(user);
        if (present != null && present.confirmed()) {
            return false;
        }
        factors.put(user, new Kept(totp, false, NONE_USED, new HashSet<>(recoveryCodes)));
        return true;
    }

    @Override
    public synchronized boolean confirm(UserId user, long step) {
        var present = factors.get(user);
        if (present == null || present.confirmed()) {
            return false;
        }
        factors.put(user, new Kept(present.totp(), true, step, present.codes()));
        mark(user, true);
        return true;
    }

    @Override
    public synchronized boolean use(UserId user, long step) {
        var present = factors.get(user);
        if (present == null || !present.confirmed() || step <= present.lastStep()) {
            return false;
        }
        factors.put(user, new Kept(present.totp(), true, step, present.codes()));
        return true;
    }

    @Override
    public synchronized boolean use(UserId user, Secret.Hash recoveryCode) {
        var present = factors.get(user);
        return present != null && present.confirmed() && present.codes().remove(recoveryCode);
    }

    @Override
    public synchronized boolean end(UserId user) {
        mark(user, false);
        return factors.remove(user) != null;
    }

    private void mark(UserId user, boolean secondFactor) {
        if (users instanceof InMemoryUsers inMemory) {
            inMemory.mark(user, secondFactor);
        }
    }
}
