package org.althing.application.identity;

import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.application.identity.spi.Users;
import org.althing.domain.identity.Scope;

/** Publishes no public key of the caller's any more. */
@UseCase(value = "Withdraw one's public key", scope = Scope.ACCOUNT, records = "public-key.withdraw")
public interface WithdrawKey {
    Result withdraw(Command command);

    record Command(Caller caller) {}

    /** What came of it. */
    sealed interface Result permits Withdrawn, Denied, UserNotFound {}

    /** None is published, now or before. */
    record Withdrawn() implements Result {}

    static WithdrawKey using(Users users) {
        return command -> switch (OwnAccount.change(
                WithdrawKey.class, command.caller(), users, user -> user.withPublicKey(null))) {
            case OwnAccount.Kept kept -> new Withdrawn();
            case OwnAccount.Refused(var denied) -> denied;
            case OwnAccount.Gone(var notFound) -> notFound;
        };
    }
}
