package org.althing.adapter.persistence.identity;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.althing.adapter.persistence.Database;
import org.althing.adapter.persistence.Ids;
import org.althing.application.identity.spi.Users;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.User;
import org.althing.domain.identity.UserId;
import org.althing.domain.identity.UserName;
import org.jspecify.annotations.Nullable;

/** All accounts, in the database. */
@Singleton
@Requires(beans = Database.class)
final class JdbcUsers implements Users {
    private final Database database;
    private final UserRows rows;

    JdbcUsers(Database database, UserRows rows) {
        this.database = database;
        this.rows = rows;
    }

    @Override
    public boolean add(User user) {
        var row = UserRow.of(user);
        return database.write(_ -> rows.insert(row));
    }

    @Override
    public Optional<User> find(UserId id) {
        return database.read(() -> rows.find(Ids.bytes(id.value()))).map(UserRow::user);
    }

    @Override
    public Optional<User> findByName(UserName name) {
        return database.read(() -> rows.findNamed(name.skeleton().value(), name.value()))
                .map(UserRow::user);
    }

    @Override
    public boolean replace(User user) {
        var row = UserRow.of(user);
        return database.write(_ -> rows.update(
                        row.id(),
                        row.version(),
                        row.displayName(),
                        row.role(),
                        row.disabled(),
                        row.passwordHash(),
                        row.publicKey(),
                        row.keyChangedAt())
                == 1);
    }

    @Override
    public List<User> list(@Nullable UserName after, int limit) {
        var behind = after == null ? "" : after.skeleton().value(); // no skeleton is empty
        return database.read(() -> rows.page(behind, limit)).stream()
                .map(UserRow::user)
                .toList();
    }

    @Override
    public boolean delete(UserId id, Instant at) {
        return database.write(_ -> rows.delete(Ids.bytes(id.value()), at.toEpochMilli()) == 1);
    }

    @Override
    public Set<UserId> leftovers(Instant deletedBefore) {
        return database.read(() -> rows.leftovers(deletedBefore.toEpochMilli())).stream()
                .map(deleted -> new UserId(Ids.uuid(deleted.id())))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void cleared(UserId id) {
        database.write(_ -> {
            rows.clear(Ids.bytes(id.value()));
            return true;
        });
    }

    @Override
    public void freeNames(Instant deletedBefore) {
        database.write(_ -> {
            rows.freeSkeletons(deletedBefore.toEpochMilli());
            return true;
        });
    }

    @Override
    public boolean isTaken(UserName name) {
        return database.read(() -> rows.countOfSkeleton(name.skeleton().value())) > 0;
    }

    @Override
    public boolean has(Role role) {
        return database.read(() -> rows.countOfRole(role.name())) > 0;
    }

    @Override
    public void seen(UserId id, Instant at) {
        database.write(_ -> {
            rows.seen(Ids.bytes(id.value()), at.toEpochMilli());
            return true;
        });
    }
}
