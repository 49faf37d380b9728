package org.althing.application.identity;

import java.util.Optional;
import org.althing.application.Caller;
import org.althing.application.identity.spi.Users;
import org.althing.domain.identity.ApiKey;
import org.althing.domain.identity.Scope;
import org.althing.domain.identity.User;
import org.althing.domain.identity.UserKind;
import org.althing.domain.identity.UserPointer;
import org.jspecify.annotations.Nullable;

/** Whose API keys a caller may look after: their own, and administrators those of services. */
final class KeyOwners {
    private final Users users;

    KeyOwners(Users users) {
        this.users = users;
    }

    sealed interface Outcome {}

    /** The owner. */
    record Found(User owner) implements Outcome {}

    /** The caller may not look after that user's keys. */
    record Refused(Denied denied) implements Outcome {}

    /** There is no such user. */
    record Gone(UserNotFound notFound) implements Outcome {}

    /** @param wanted {@code null}: the caller */
    Outcome find(Class<?> useCase, Caller caller, @Nullable UserPointer wanted) {
        var denied = Denied.of(useCase, caller);
        if (denied.isPresent()) {
            return new Refused(denied.get());
        }
        var own = caller instanceof Caller.Known known
                ? new UserPointer.ById(known.user().id())
                : null;
        var pointer = wanted == null ? own : wanted;
        if (pointer == null) {
            return new Refused(Denied.notAUser());
        }
        var user = UserDirectory.find(users, pointer);
        if (user.isEmpty()) {
            return new Gone(new UserNotFound(pointer.toString()));
        }
        return mayLookAfter(caller, user.get()) ? new Found(user.get()) : new Refused(Denied.keysOfAnother());
    }

    /** The owner of a key that the caller may look after. */
    Optional<User> of(Caller caller, ApiKey key) {
        return users.find(key.owner()).filter(owner -> mayLookAfter(caller, owner));
    }

    private static boolean mayLookAfter(Caller caller, User owner) {
        var isOwn = caller instanceof Caller.Known known && known.user().id().equals(owner.id());
        return isOwn || (owner.kind() == UserKind.SERVICE && caller.may(Scope.ADMIN));
    }
}
