package org.althing.application.identity;

import java.security.KeyPair;
import java.time.Instant;

/**
 * A key pair that signs access tokens with ES256 (RFC 7518, section 3.4).
 *
 * @param kid by what a token names it
 */
public record SigningKey(String kid, KeyPair pair, Instant createdAt) {
    @Override
    public String toString() {
        return "SigningKey[" + kid + "]";
    }
}
