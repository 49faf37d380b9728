package org.althing.application.identity;

import org.althing.application.Caller;
import org.althing.application.Page;
import org.althing.application.UseCase;
import org.althing.application.identity.spi.SigningKeys;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.Scope;

/** Lists the keys of access tokens, the one that is used last first: there are never more than a few. */
@UseCase(value = "List the signing keys", scope = Scope.ADMIN)
public interface ListSigningKeys {
    Result list(Command command);

    record Command(Caller caller) {}

    /** What came of it. */
    sealed interface Result permits Listed, Denied {}

    /** All of them. */
    record Listed(Page<SigningKeyView> page) implements Result {}

    static ListSigningKeys using(SigningKeys keys, Clock clock) {
        return new ListSigningKeysService(keys, clock);
    }
}
