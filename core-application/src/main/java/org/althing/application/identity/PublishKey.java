package org.althing.application.identity;

import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.application.identity.spi.Users;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.PublicKey;
import org.althing.domain.identity.PublishedKey;
import org.althing.domain.identity.Scope;

/** Publishes the caller's public key in place of the one before; the same one again is no change. */
@UseCase(value = "Publish one's public key", scope = Scope.ACCOUNT, records = "public-key.publish")
public interface PublishKey {
    Result publish(Command command);

    record Command(Caller caller, PublicKey spki) {}

    /** What came of it. */
    sealed interface Result permits Published, Denied, UserNotFound {}

    /** The account as it is now. */
    record Published(UserView user) implements Result {}

    static PublishKey using(Users users, Clock clock) {
        return command -> switch (OwnAccount.change(PublishKey.class, command.caller(), users, user -> {
            var before = user.publicKey();
            return before != null && before.key().equals(command.spki())
                    ? user
                    : user.withPublicKey(new PublishedKey(command.spki(), clock.now()));
        })) {
            case OwnAccount.Kept(var user) -> new Published(UserView.whole(user));
            case OwnAccount.Refused(var denied) -> denied;
            case OwnAccount.Gone(var notFound) -> notFound;
        };
    }
}
