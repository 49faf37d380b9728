package org.althing.application.identity.inmemory;

import org.althing.application.identity.spi.RevokedTokens;
import org.althing.application.identity.spi.RevokedTokensContract;

class InMemoryRevokedTokensTest implements RevokedTokensContract {
    private final RevokedTokens revokedTokens = new InMemoryRevokedTokens();

    @Override
    public RevokedTokens revokedTokens() {
        return revokedTokens;
    }
}
