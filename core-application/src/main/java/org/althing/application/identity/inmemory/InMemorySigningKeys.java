package org.althing.application.identity.inmemory;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.althing.application.identity.SigningKey;
import org.althing.application.identity.spi.SigningKeys;
import org.althing.application.inmemory.InMemoryUuids;

/** The signing keys of one program's life: their tokens end with it. */
public final class InMemorySigningKeys implements SigningKeys {
    private static final Comparator<SigningKey> LAST_FIRST = Comparator.comparing(SigningKey::usedFrom)
            .thenComparing(SigningKey::kid)
            .reversed();

    private final InMemoryUuids uuids;
    private final String instance;
    private final Map<String, SigningKey> keys = new HashMap<>();

    public InMemorySigningKeys(InMemoryUuids uuids) {
        this.uuids = uuids;
        this.instance = uuids.next().toString();
    }

    @Override
    public String instance() {
        return instance;
    }

    @Override
    public synchronized List<SigningKey> all() {
        return keys.values().stream().sorted(LAST_FIRST).toList();
    }

    @Override
    public synchronized boolean make(Instant now, Instant usedFrom, Set<String> decidedOn) {
        if (!keys.keySet().equals(decidedOn)) {
            return false;
        }
        var kid = uuids.next().toString();
        keys.put(kid, new SigningKey(kid, pair(), now, usedFrom));
        return true;
    }

    @Override
    public synchronized void delete(String kid) {
        keys.remove(kid);
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has the curve P-256", e);
        }
    }
}
