package org.althing.adapter.persistence.identity;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.althing.adapter.persistence.Database;
import org.althing.adapter.persistence.Ids;
import org.althing.application.identity.SecondFactor;
import org.althing.application.identity.Totp;
import org.althing.application.identity.spi.SecondFactors;
import org.althing.domain.identity.Secret;
import org.althing.domain.identity.UserId;

/** The second factors, in the database, their secrets sealed with the master key. */
@Singleton
@Requires(beans = {Database.class, MasterKey.class})
final class JdbcSecondFactors implements SecondFactors {
    private final Database database;
    private final SecondFactorRows rows;
    private final UserRows users;
    private final Vault vault;

    JdbcSecondFactors(Database database, SecondFactorRows rows, UserRows users, MasterKey master) {
        this.database = database;
        this.rows = rows;
        this.users = users;
        this.vault = new Vault(master, "second factors");
    }

    @Override
    public Optional<SecondFactor> find(UserId user) {
        return database.read(() -> rows.find(id(user)))
                .map(row -> new SecondFactor(
                        vault.open(row.secret(), user.toString()).map(Totp::of).orElse(null), row.confirmed()));
    }

    @Override
    public boolean begin(UserId user, Totp totp, Set<Secret.Hash> recoveryCodes) {
        var sealed = vault.seal(totp.secret(), user.toString());
        return database.write(_ -> {
            if (rows.find(id(user)).filter(SecondFactorRow::confirmed).isPresent()) {
                return false;
            }
            rows.delete(id(user));
            rows.save(new SecondFactorRow(id(user), sealed, false, Long.MIN_VALUE));
            recoveryCodes.forEach(code -> rows.addCode(id(user), code.hex()));
            return true;
        });
    }

    @Override
    public boolean confirm(UserId user, long step) {
        return database.write(_ -> {
            if (rows.confirm(id(user), step) == 0) {
                return false;
            }
            users.mark(id(user), true);
            return true;
        });
    }

    @Override
    public boolean use(UserId user, long step) {
        return database.write(_ -> rows.use(id(user), step) == 1);
    }

    @Override
    public boolean use(UserId user, Secret.Hash recoveryCode) {
        return database.write(_ -> rows.useCode(id(user), recoveryCode.hex()) == 1);
    }

    @Override
    public boolean end(UserId user) {
        return database.write(_ -> {
            users.mark(id(user), false);
            return rows.delete(id(user)) == 1;
        });
    }

    private static byte[] id(UserId user) {
        return Ids.bytes(user.value());
    }
}
