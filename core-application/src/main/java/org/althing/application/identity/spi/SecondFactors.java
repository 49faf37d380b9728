package org.althing.application.identity.spi;

import java.util.Optional;
import java.util.Set;
import org.althing.application.StorageUnavailable;
import org.althing.application.identity.SecondFactor;
import org.althing.application.identity.Totp;
import org.althing.domain.identity.Secret;
import org.althing.domain.identity.UserId;

/**
 * The second factors of users, their secrets encrypted and of their recovery codes the hashes. It shares its transactions
 * with {@link Users}, whose accounts show whether one is in force.
 *
 * <p>Thread-safe; each call is atomic, and a change is durable when the call returns. Every call may throw
 * {@link StorageUnavailable}, and then has changed nothing.
 */
public interface SecondFactors {
    Optional<SecondFactor> find(UserId user);

    /**
     * Keeps a factor that is not in force yet, in the place of one that was not either.
     *
     * @return false, and nothing kept, if one is in force
     */
    boolean begin(UserId user, Totp totp, Set<Secret.Hash> recoveryCodes);

    /**
     * Puts a factor in force.
     *
     * @param step which was shown for it, and is used by that (RFC 6238, section 5.2)
     * @return false, and nothing changed, if there is none, or it is in force
     */
    boolean confirm(UserId user, long step);

    /**
     * Uses a step of a factor in force: of many at once, one does.
     *
     * @return false, and nothing changed, if it or a later one was used before, or there is no such factor
     */
    boolean use(UserId user, long step);

    /**
     * Uses a recovery code of a factor in force: of many at once, one does.
     *
     * @return false, and nothing changed, if there is no such code any more
     */
    boolean use(UserId user, Secret.Hash recoveryCode);

    /**
     * Ends a factor, in force or not, and its recovery codes with it.
     *
     * @return false if there is none
     */
    boolean end(UserId user);
}
