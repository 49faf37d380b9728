package org.althing.application.identity.inmemory;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.List;
import org.althing.application.identity.SigningKey;
import org.althing.application.identity.spi.SigningKeys;
import org.althing.application.inmemory.InMemoryUuids;
import org.althing.application.spi.Clock;
import org.jspecify.annotations.Nullable;

/** One signing key for one program's life: its tokens end with it. */
public final class InMemorySigningKeys implements SigningKeys {
    private final InMemoryUuids uuids;
    private final Clock clock;
    private final String instance;
    private @Nullable SigningKey key;

    public InMemorySigningKeys(InMemoryUuids uuids, Clock clock) {
        this.uuids = uuids;
        this.clock = clock;
        this.instance = uuids.next().toString();
    }

    @Override
    public String instance() {
        return instance;
    }

    @Override
    public synchronized SigningKey active() {
        if (key == null) {
            key = make();
        }
        return key;
    }

    @Override
    public List<SigningKey> all() {
        return List.of(active());
    }

    private SigningKey make() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new SigningKey(uuids.next().toString(), generator.generateKeyPair(), clock.now());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has the curve P-256", e);
        }
    }
}
