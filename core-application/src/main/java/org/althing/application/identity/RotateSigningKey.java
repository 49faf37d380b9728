package org.althing.application.identity;

import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.application.identity.spi.SigningKeys;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.Scope;

/**
 * Signs access tokens with a new key at once, as after a leak. The one before is believed until its last token has ended; the
 * one that was to come next is never used.
 */
@UseCase(value = "Rotate the signing key", scope = Scope.ADMIN, records = "signing-key.rotate")
public interface RotateSigningKey {
    Result rotate(Command command);

    record Command(Caller caller) {}

    /** What came of it. */
    sealed interface Result permits Rotated, Denied {}

    /** The key that tokens are signed with now. */
    record Rotated(SigningKeyView key) implements Result {}

    static RotateSigningKey using(SigningKeys keys, Clock clock) {
        return new RotateSigningKeyService(keys, clock);
    }
}
