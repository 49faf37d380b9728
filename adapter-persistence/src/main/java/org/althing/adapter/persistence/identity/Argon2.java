package org.althing.adapter.persistence.identity;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.althing.domain.identity.Password;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id of version 1.3 (RFC 9106) as BouncyCastle has it, with memory that is used again.
 *
 * <p>Not thread-safe: each thread that hashes has its own, and its memory with it.
 */
final class Argon2 {
    private final Argon2BytesGenerator.BlockPool memory;

    /** @param largest the cost for which memory is kept from one hash to the next; others get some for themselves */
    Argon2(Argon2Cost largest) {
        // Some blocks besides the memory proper are needed at work.
        this.memory = new Argon2BytesGenerator.FixedBlockPool(largest.memoryKib() + 8);
    }

    byte[] tag(Password password, Argon2Cost cost, byte[] salt, int bytes) {
        var plain = password.value().getBytes(StandardCharsets.UTF_8);
        try {
            return tag(plain, parameters(cost).withSalt(salt), bytes);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    byte[] tag(byte[] plain, Argon2Parameters.Builder parameters, int bytes) {
        var generator = new Argon2BytesGenerator();
        generator.init(parameters.withBlockPool(memory).build());
        var tag = new byte[bytes];
        generator.generateBytes(plain, tag);
        return tag;
    }

    static Argon2Parameters.Builder parameters(Argon2Cost cost) {
        return new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKib())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes());
    }
}
