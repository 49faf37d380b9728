package org.althing.application.identity.spi;

import static org.althing.application.Fixtures.NOON;
import static org.althing.application.Fixtures.anyId;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.althing.domain.identity.TokenId;
import org.junit.jupiter.api.Test;

/** What every {@link RevokedTokens} does. Each test begins with none. */
public interface RevokedTokensContract {
    RevokedTokens revokedTokens();

    @Test
    default void a_token_is_revoked_from_when_it_was_added() {
        var token = new TokenId(anyId());
        assertFalse(revokedTokens().has(token));
        revokedTokens().add(token, NOON);
        assertTrue(revokedTokens().has(token));
        assertFalse(revokedTokens().has(new TokenId(anyId())));
    }

    @Test
    default void to_revoke_it_again_changes_nothing() {
        var token = new TokenId(anyId());
        revokedTokens().add(token, NOON);
        revokedTokens().add(token, NOON);
        assertTrue(revokedTokens().has(token));
    }

    @Test
    default void only_those_are_forgotten_that_would_have_ended() {
        var over = new TokenId(anyId());
        var good = new TokenId(anyId());
        revokedTokens().add(over, NOON.minusMillis(1));
        revokedTokens().add(good, NOON);
        revokedTokens().forget(NOON);
        assertFalse(revokedTokens().has(over));
        assertTrue(revokedTokens().has(good));
    }
}
