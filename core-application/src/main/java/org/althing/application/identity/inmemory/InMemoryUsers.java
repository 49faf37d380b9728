package org.althing.application.identity.inmemory;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.althing.application.identity.spi.Users;
import org.althing.domain.Skeleton;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.User;
import org.althing.domain.identity.UserId;
import org.althing.domain.identity.UserName;
import org.jspecify.annotations.Nullable;

/** All accounts of a program that keeps none: they go when it does. */
public final class InMemoryUsers implements Users {
    private final Map<UserId, User> byId = new HashMap<>();
    private final TreeMap<Skeleton, UserId> bySkeleton = new TreeMap<>();
    private final Map<UserId, Instant> deleted = new HashMap<>();
    private final Set<UserId> leftovers = new HashSet<>();

    @Override
    public synchronized boolean add(User user) {
        if (bySkeleton.putIfAbsent(user.name().skeleton(), user.id()) != null) {
            return false;
        }
        byId.put(user.id(), kept(user, user, user.lastSeenAt(), 1));
        return true;
    }

    @Override
    public synchronized Optional<User> find(UserId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public synchronized Optional<User> findByName(UserName name) {
        return Optional.ofNullable(bySkeleton.get(name.skeleton()))
                .map(byId::get)
                .filter(user -> user.name().equals(name));
    }

    @Override
    public synchronized boolean replace(User user) {
        var present = byId.get(user.id());
        if (present == null || present.version() != user.version()) {
            return false;
        }
        byId.put(user.id(), kept(present, user, present.lastSeenAt(), present.version() + 1));
        return true;
    }

    @Override
    public synchronized List<User> list(@Nullable UserName after, int limit) {
        var tail = after == null ? bySkeleton : bySkeleton.tailMap(after.skeleton(), false);
        return tail.values().stream()
                .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized boolean isTaken(UserName name) {
        return bySkeleton.containsKey(name.skeleton());
    }

    @Override
    public synchronized boolean has(Role role) {
        return byId.values().stream().anyMatch(user -> user.role() == role && !user.disabled());
    }

    @Override
    public synchronized void seen(UserId id, Instant at) {
        byId.computeIfPresent(id, (same, user) -> kept(user, user, at, user.version()));
    }

    @Override
    public synchronized boolean delete(UserId id, Instant at) {
        if (byId.remove(id) == null) {
            return false;
        }
        deleted.put(id, at);
        leftovers.add(id);
        return true;
    }

    @Override
    public synchronized Set<UserId> leftovers(Instant deletedBefore) {
        return leftovers.stream()
                .filter(id -> wasDeletedBefore(deletedBefore, id))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public synchronized void cleared(UserId id) {
        leftovers.remove(id);
    }

    @Override
    public synchronized void freeNames(Instant deletedBefore) {
        bySkeleton.values().removeIf(id -> wasDeletedBefore(deletedBefore, id));
    }

    private boolean wasDeletedBefore(Instant then, UserId id) {
        var at = deleted.get(id);
        return at != null && at.isBefore(then);
    }

    /** For {@link InMemorySecondFactors}, which keeps what this shows. */
    synchronized void mark(UserId id, boolean secondFactor) {
        byId.computeIfPresent(id, (same, user) -> user.withSecondFactor(secondFactor));
    }

    /** What never changes from the first, what changes from the other. */
    private static User kept(User first, User now, @Nullable Instant seenAt, long version) {
        return new User(
                first.id(),
                first.name(),
                now.displayName(),
                first.kind(),
                now.role(),
                now.disabled(),
                now.passwordHash(),
                now.publicKey(),
                first.secondFactor(),
                first.createdAt(),
                seenAt,
                version);
    }
}
