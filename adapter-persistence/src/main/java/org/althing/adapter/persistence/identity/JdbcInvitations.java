package org.althing.adapter.persistence.identity;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.althing.adapter.persistence.Database;
import org.althing.adapter.persistence.Ids;
import org.althing.application.identity.spi.Invitations;
import org.althing.domain.identity.Invitation;
import org.althing.domain.identity.InvitationId;
import org.althing.domain.identity.Secret;
import org.althing.domain.identity.User;
import org.jspecify.annotations.Nullable;

/** All invitations, in the database. */
@Singleton
@Requires(beans = Database.class)
final class JdbcInvitations implements Invitations {
    private final Database database;
    private final InvitationRows rows;
    private final UserRows users;

    JdbcInvitations(Database database, InvitationRows rows, UserRows users) {
        this.database = database;
        this.rows = rows;
        this.users = users;
    }

    @Override
    public void add(Invitation invitation) {
        var row = InvitationRow.of(invitation);
        database.write(_ -> {
            rows.save(row);
            return true;
        });
    }

    @Override
    public Optional<Invitation> findByHash(Secret.Hash hash) {
        return database.read(() -> rows.findByHash(hash.hex())).map(InvitationRow::invitation);
    }

    @Override
    public Admission admit(User user, Secret.Hash invitation, Instant now) {
        var row = UserRow.of(user);
        return database.write(transaction -> {
            if (rows.spend(invitation.hex(), row.id(), now.toEpochMilli()) == 0) {
                return Admission.NOT_INVITED;
            }
            if (!users.insert(row)) {
                transaction.undo();
                return Admission.NAME_TAKEN;
            }
            return Admission.ADMITTED;
        });
    }

    @Override
    public boolean delete(InvitationId id) {
        return database.write(_ -> rows.delete(Ids.bytes(id.value())) == 1);
    }

    @Override
    public List<Invitation> list(@Nullable InvitationId after, int limit) {
        var page = (after == null
                        ? Optional.<InvitationRow>empty()
                        : database.read(() -> rows.find(Ids.bytes(after.value()))))
                .map(last -> database.read(() -> rows.pageBehind(last.createdAt(), last.id(), limit)))
                .orElseGet(() -> database.read(() -> rows.firstPage(limit)));
        return page.stream().map(InvitationRow::invitation).toList();
    }
}
