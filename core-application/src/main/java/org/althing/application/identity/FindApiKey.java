package org.althing.application.identity;

import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.application.identity.spi.ApiKeys;
import org.althing.application.identity.spi.Users;
import org.althing.domain.identity.ApiKeyId;
import org.althing.domain.identity.Scope;

/** Shows one API key of the caller's, or to administrators one of a service's; its secret is nowhere. */
@UseCase(value = "Find an API key", scope = Scope.ACCOUNT)
public interface FindApiKey {
    Result find(Command command);

    record Command(Caller caller, ApiKeyId key) {}

    /** What came of it. */
    sealed interface Result permits Found, KeyNotFound, Denied {}

    /** The key. */
    record Found(ApiKeyView key) implements Result {}

    static FindApiKey using(Users users, ApiKeys keys) {
        var owners = new KeyOwners(users);
        return command -> Denied.of(FindApiKey.class, command.caller())
                .<Result>map(denied -> denied)
                .orElseGet(() -> keys.find(command.key())
                        .filter(key -> owners.of(command.caller(), key).isPresent())
                        .<Result>map(key -> new Found(ApiKeyView.of(key)))
                        .orElseGet(() -> new KeyNotFound(command.key())));
    }
}
