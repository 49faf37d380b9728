package org.althing.adapter.http.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.althing.adapter.http.security.KnownCallers.Known;
import org.althing.application.Caller;
import org.althing.application.identity.Ending;
import org.althing.application.identity.FollowEndings;
import org.althing.application.identity.inmemory.InMemoryEndings;
import org.althing.application.inmemory.InMemoryClock;
import org.althing.domain.identity.ApiKeyId;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.SessionId;
import org.althing.domain.identity.TokenId;
import org.althing.domain.identity.UserId;
import org.althing.domain.identity.UserName;
import org.althing.domain.identity.UserRef;
import org.junit.jupiter.api.Test;

class KnownCallersTest {
    private static final UserId ADA = new UserId(new UUID(0, 1));
    private static final SessionId SESSION = new SessionId(new UUID(0, 2));
    private static final TokenId TOKEN = new TokenId(new UUID(0, 3));
    private static final ApiKeyId KEY = new ApiKeyId(new UUID(0, 4));
    private static final Caller.Known BY_TOKEN = ada(new Caller.Credential.OfSession(SESSION, TOKEN));
    private static final Caller.Known BY_KEY = ada(new Caller.Credential.OfKey(KEY));

    private final InMemoryClock clock = InMemoryClock.at(Instant.parse("2026-11-27T12:00:00Z"));
    private final InMemoryEndings endings = new InMemoryEndings();
    private final KnownCallers callers = new KnownCallers(FollowEndings.using(endings), clock::now);

    @Test
    void who_was_looked_up_is_known_until_the_credential_ends() {
        assertEquals(Optional.empty(), callers.find("token"));
        remember("token", BY_TOKEN);
        assertEquals(Optional.of(BY_TOKEN), callers.find("token").map(Known::caller));
        assertEquals(Optional.empty(), callers.find("another"));
        clock.advance(Duration.ofMinutes(15));
        assertEquals(Optional.empty(), callers.find("token"));
    }

    @Test
    void who_was_not_found_is_not_remembered() {
        assertEquals(Optional.empty(), callers.remember("token", Optional::empty));
        assertEquals(Optional.empty(), callers.find("token"));
    }

    @Test
    void every_end_that_concerns_them_and_every_change_of_rights_makes_them_unknown() {
        for (var ending : List.of(
                new Ending.OfSession(SESSION),
                new Ending.OfToken(TOKEN),
                new Ending.OfSessions(ADA, null),
                new Ending.OfUser(ADA),
                new Ending.OfRights(ADA))) {
            remember("token", BY_TOKEN);
            endings.tell(ending);
            assertEquals(Optional.empty(), callers.find("token"), ending::toString);
        }
        remember("key", BY_KEY);
        endings.tell(new Ending.OfSessions(ADA, null));
        assertEquals(Optional.of(BY_KEY), callers.find("key").map(Known::caller));
        endings.tell(new Ending.OfKey(KEY));
        assertEquals(Optional.empty(), callers.find("key"));
    }

    @Test
    void the_ends_of_others_make_nobody_unknown() {
        remember("token", BY_TOKEN);
        endings.tell(new Ending.OfUser(new UserId(new UUID(9, 9))));
        endings.tell(new Ending.OfSessions(ADA, SESSION));
        assertEquals(Optional.of(BY_TOKEN), callers.find("token").map(Known::caller));
    }

    @Test
    void who_was_looked_up_before_an_end_is_not_remembered_after_it() {
        callers.remember("token", () -> {
            var found = Optional.of(new Known(BY_TOKEN, Instant.MAX));
            endings.tell(new Ending.OfUser(ADA)); // between the look and the remembering
            return found;
        });
        assertEquals(Optional.empty(), callers.find("token"));
    }

    private void remember(String credential, Caller.Known caller) {
        callers.remember(
                credential, () -> Optional.of(new Known(caller, clock.now().plus(Duration.ofMinutes(15)))));
    }

    private static Caller.Known ada(Caller.Credential credential) {
        var name = UserName.parse("ada").orElseThrow();
        return new Caller.Known(new UserRef(ADA, name), Role.USER, Set.of(), credential);
    }
}
