package org.althing.application.identity;

import org.althing.domain.identity.PublicKey;

/** Public keys for tests. */
final class PublicKeys {
    static final PublicKey X25519 = PublicKey.parse("MCowBQYDK2VuAyEAhSDwCYkwp1R0i33ctD73Wg2/Og0mOBr066SpjqqbTmo=")
            .orElseThrow();
    static final PublicKey ED25519 = PublicKey.parse("MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=")
            .orElseThrow();

    private PublicKeys() {}
}
