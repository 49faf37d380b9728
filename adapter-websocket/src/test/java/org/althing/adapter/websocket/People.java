package org.althing.adapter.websocket;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.althing.application.Caller;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.Scope;
import org.althing.domain.identity.SessionId;
import org.althing.domain.identity.UserId;
import org.althing.domain.identity.UserName;
import org.althing.domain.identity.UserRef;

/** People of tests: the same name is the same person. */
final class People {
    private People() {}

    static Caller.Known named(String name) {
        return named(name, Set.of(Scope.ROOMS_READ, Scope.ROOMS_WRITE));
    }

    static Caller.Known named(String name, Set<Scope> scopes) {
        return new Caller.Known(ref(name), Role.USER, scopes, new Caller.Credential.AtConsole());
    }

    /** By a token of that session. */
    static Caller.Known bySession(String name, String session) {
        var credential =
                new Caller.Credential.OfSession(SessionId.parse(session).orElseThrow(), null);
        return new Caller.Known(ref(name), Role.USER, Set.of(Scope.ROOMS_READ, Scope.ROOMS_WRITE), credential);
    }

    static UserRef ref(String name) {
        return new UserRef(id(name), UserName.parse(name).orElseThrow());
    }

    static UserId id(String name) {
        return new UserId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
