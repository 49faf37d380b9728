package org.althing.application.identity;

import java.security.KeyPair;
import java.time.Instant;

/**
 * A key pair that signs access tokens with ES256 (RFC 7518, section 3.4).
 *
 * @param kid by what a token names it
 * @param createdAt when it was made, and its public half published
 * @param usedFrom when tokens begin to be signed with it
 */
public record SigningKey(String kid, KeyPair pair, Instant createdAt, Instant usedFrom) {
    @Override
    public String toString() {
        return "SigningKey[" + kid + "]";
    }
}
