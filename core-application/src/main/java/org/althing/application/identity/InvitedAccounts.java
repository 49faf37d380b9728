package org.althing.application.identity;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.althing.application.identity.spi.Invitations;
import org.althing.application.identity.spi.Invitations.Admission;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.Invitation;
import org.althing.domain.identity.Secret;

/** The making of an account by an invitation, which is used up in the transaction that keeps the account. */
final class InvitedAccounts {
    private final Accounts accounts;
    private final Invitations invitations;
    private final Clock clock;

    InvitedAccounts(Accounts accounts, Invitations invitations, Clock clock) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.clock = clock;
    }

    /** The good invitation of a secret, to be looked at before a password is hashed, which costs more than guessing. */
    Optional<Invitation> by(Secret.Kind kind, String secret) {
        return Secret.parse(kind, secret)
                .flatMap(parsed -> invitations.findByHash(parsed.hash()))
                .filter(invitation -> invitation.isGoodAt(clock.now()));
    }

    /** @return empty if the invitation was good when it was looked at, and is not any more */
    Optional<Accounts.Outcome> make(Accounts.Wish wish, Invitation invitation) {
        var admission = new AtomicReference<>(Admission.NOT_INVITED);
        var outcome = accounts.make(wish, user -> {
            admission.set(invitations.admit(user, invitation.hash(), clock.now()));
            return admission.get() == Admission.ADMITTED;
        });
        return outcome instanceof Accounts.Taken && admission.get() == Admission.NOT_INVITED
                ? Optional.empty()
                : Optional.of(outcome);
    }
}
