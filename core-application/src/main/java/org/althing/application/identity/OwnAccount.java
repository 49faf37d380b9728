package org.althing.application.identity;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.althing.application.Caller;
import org.althing.application.identity.spi.Users;
import org.althing.domain.identity.User;

/** A change that callers make to their own account, whatever else is changed about it at the same moment. */
final class OwnAccount {
    private OwnAccount() {}

    sealed interface Outcome {}

    /** The account as it is now. */
    record Kept(User user) implements Outcome {}

    /** The caller may not call the use case. */
    record Refused(Denied denied) implements Outcome {}

    /** The account is there no more. */
    record Gone(UserNotFound notFound) implements Outcome {}

    /** @param change is asked again when the account was changed meanwhile; the same account is no change */
    static Outcome change(Class<?> useCase, Caller caller, Users users, UnaryOperator<User> change) {
        var denied = Denied.of(useCase, caller);
        if (denied.isPresent()) {
            return new Refused(denied.get());
        }
        if (!(caller instanceof Caller.Known known)) {
            return new Refused(Denied.notAUser());
        }
        var id = known.user().id();
        for (Optional<User> present = users.find(id); present.isPresent(); present = users.find(id)) {
            var changed = change.apply(present.get());
            if (changed.equals(present.get())) {
                return new Kept(changed);
            }
            if (users.replace(changed)) {
                return new Kept(changed.changed());
            }
        }
        return new Gone(new UserNotFound(id.toString()));
    }
}
