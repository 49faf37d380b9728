package org.althing.application.identity;

import org.althing.application.identity.spi.PasswordHasher;
import org.althing.domain.identity.Password;
import org.althing.domain.identity.PasswordHash;
import org.althing.domain.identity.PasswordPolicy;
import org.althing.domain.identity.UserName;

/** The making of a hash for a password that somebody chose, which is the same wherever they do. */
final class NewPassword {
    private final PasswordHasher hasher;
    private final PasswordPolicy policy;

    NewPassword(PasswordHasher hasher, PasswordPolicy policy) {
        this.hasher = hasher;
        this.policy = policy;
    }

    sealed interface Outcome {}

    record Made(PasswordHash hash) implements Outcome {}

    record Refused(PasswordRefused refusal) implements Outcome {}

    record Busy(HasherBusy refusal) implements Outcome {}

    /** @param pointer where the password stands in what came in */
    Outcome of(Password password, UserName name, String pointer) {
        var objection = policy.objection(password, name);
        if (objection.isPresent()) {
            return new Refused(new PasswordRefused(pointer, objection.get()));
        }
        return switch (hasher.hash(password)) {
            case PasswordHasher.Hashed hashed -> new Made(hashed.hash());
            case PasswordHasher.Busy busy -> new Busy(new HasherBusy());
        };
    }
}
