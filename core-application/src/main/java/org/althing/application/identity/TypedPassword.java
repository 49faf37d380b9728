package org.althing.application.identity;

import java.util.Optional;
import org.althing.application.identity.spi.PasswordHasher;
import org.althing.domain.Text;
import org.althing.domain.identity.Password;
import org.althing.domain.identity.PasswordHash;
import org.jspecify.annotations.Nullable;

/** A password as somebody typed it who claims to know it: it need not be one that could be chosen today. */
final class TypedPassword {
    private TypedPassword() {}

    /** Nothing if it is none that anybody could ever have had; that is cheap to find out, and tells nothing. */
    static Optional<Password> of(String raw) {
        return Text.isWellFormed(raw) && raw.length() <= Password.MAX_TYPED
                ? Optional.of(new Password(Text.nfc(raw)))
                : Optional.empty();
    }

    /** Whether it is the one that was hashed; {@code null}: there is none. */
    static PasswordHasher.Check check(String raw, @Nullable PasswordHash hash, PasswordHasher hasher) {
        return of(raw).map(typed -> hasher.check(typed, hash)).orElseGet(PasswordHasher.Mismatch::new);
    }
}
