package org.althing.application.identity;

import java.util.function.Predicate;
import org.althing.application.identity.spi.IdentityIds;
import org.althing.application.identity.spi.Users;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.DisplayName;
import org.althing.domain.identity.Password;
import org.althing.domain.identity.PasswordHash;
import org.althing.domain.identity.PublicKey;
import org.althing.domain.identity.PublishedKey;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.User;
import org.althing.domain.identity.UserKind;
import org.althing.domain.identity.UserName;
import org.jspecify.annotations.Nullable;

/** The making of a person's account, which is the same whoever asks for it. */
final class Accounts {
    private final Users users;
    private final NewPassword newPassword;
    private final IdentityIds ids;
    private final Clock clock;

    Accounts(Users users, NewPassword newPassword, IdentityIds ids, Clock clock) {
        this.users = users;
        this.newPassword = newPassword;
        this.ids = ids;
        this.clock = clock;
    }

    sealed interface Outcome {}

    record Made(User user) implements Outcome {}

    record Taken(NameTaken refusal) implements Outcome {}

    record Refused(PasswordRefused refusal) implements Outcome {}

    record Busy(HasherBusy refusal) implements Outcome {}

    /**
     * What an account is made from.
     *
     * @param displayName {@code null}: the user name
     */
    record Wish(
            UserName name,
            Password password,
            @Nullable DisplayName displayName,
            @Nullable PublicKey publicKey,
            Role role) {}

    /** Makes an account that nobody need be invited to. */
    Outcome make(Wish wish) {
        return make(wish, users::add);
    }

    /** @param keep keeps it, or answers false because the name is taken */
    Outcome make(Wish wish, Predicate<User> keep) {
        return switch (newPassword.of(wish.password(), wish.name(), "/password")) {
            case NewPassword.Made made -> keep(wish, made.hash(), keep);
            case NewPassword.Refused refused -> new Refused(refused.refusal());
            case NewPassword.Busy busy -> new Busy(busy.refusal());
        };
    }

    private Outcome keep(Wish wish, PasswordHash hash, Predicate<User> keep) {
        var shown = wish.displayName() == null ? new DisplayName(wish.name().value()) : wish.displayName();
        var now = clock.now();
        var user = new User(ids.user(), wish.name(), shown, UserKind.PERSON, wish.role(), false, hash, now, 1)
                .withPublicKey(wish.publicKey() == null ? null : new PublishedKey(wish.publicKey(), now));
        return keep.test(user) ? new Made(user) : new Taken(new NameTaken(wish.name()));
    }
}
