package org.althing.application.identity.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.althing.application.StorageUnavailable;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.User;
import org.althing.domain.identity.UserId;
import org.althing.domain.identity.UserName;
import org.jspecify.annotations.Nullable;

/**
 * All accounts.
 *
 * <p>Thread-safe; each call is atomic, and a change is durable when the call returns. Every call may throw
 * {@link StorageUnavailable}, and then has changed nothing.
 */
public interface Users {
    /**
     * Keeps a new account, at version 1.
     *
     * @return false, and nothing kept, if an account's name has the same skeleton: of many at once, one wins
     */
    boolean add(User user);

    Optional<User> find(UserId id);

    /** The account of exactly this name; a name that only looks the same finds nothing. */
    Optional<User> findByName(UserName name);

    /** Whether an account's name has the same skeleton. */
    boolean isTaken(UserName name);

    /** Whether anybody who is not disabled has a role. */
    boolean has(Role role);

    /** Notes when a user was last seen, which is no change of the account; nobody of that id: nothing happens. */
    void seen(UserId id, Instant at);

    /**
     * Keeps an account as it now is; what never changes (id, name, kind, creation) is left as it was.
     *
     * @param user with the version on which the change was decided; kept with the next
     * @return false, and nothing changed, if that is not the present version or there is no such account
     */
    boolean replace(User user);

    /**
     * Accounts in the order of their skeletons' code points.
     *
     * @param after only those behind this name, whether or not there is such an account; {@code null}: from the first
     * @param limit at most so many, at least 1
     */
    List<User> list(@Nullable UserName after, int limit);

    /**
     * Ends an account for good: nobody finds it any more, and of all that was known of it only the id stays, which is no
     * other account's ever. Its name stays taken until {@link #freeNames}.
     *
     * @return false, and nothing changed, if there is no such account
     */
    boolean delete(UserId id, Instant at);

    /**
     * Accounts that were deleted before then and of which {@link #cleared} was not said yet: others may still keep something
     * of theirs.
     */
    Set<UserId> leftovers(Instant deletedBefore);

    /** Nobody keeps anything of a deleted account any more; nobody of that id: nothing happens. */
    void cleared(UserId id);

    /** Lets others have the names of the accounts that were deleted before then. */
    void freeNames(Instant deletedBefore);
}
