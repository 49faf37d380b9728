package org.althing.application.identity;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.althing.application.identity.spi.Endings;
import org.althing.application.identity.spi.IdentityIds;
import org.althing.application.identity.spi.PasswordHasher;
import org.althing.application.identity.spi.SecondFactors;
import org.althing.application.identity.spi.Sessions;
import org.althing.application.identity.spi.Users;
import org.althing.application.spi.Chance;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.Grants;
import org.althing.domain.identity.Password;
import org.althing.domain.identity.Secret;
import org.althing.domain.identity.Session;
import org.althing.domain.identity.User;
import org.althing.domain.identity.UserId;
import org.althing.domain.identity.UserName;
import org.jspecify.annotations.Nullable;

final class LogInService implements LogIn {
    private static final int MOST_SESSIONS = 20;

    private final Users users;
    private final Sessions sessions;
    private final Endings endings;
    private final SecondFactors factors;
    private final PasswordHasher hasher;
    private final IdentityIds ids;
    private final Chance chance;
    private final Clock clock;
    private final ClockCheck clockCheck;
    private final Grants grants;

    LogInService(
            Users users,
            Sessions sessions,
            Endings endings,
            SecondFactors factors,
            PasswordHasher hasher,
            IdentityIds ids,
            Chance chance,
            Clock clock,
            ClockCheck clockCheck,
            Grants grants) {
        this.users = users;
        this.sessions = sessions;
        this.endings = endings;
        this.factors = factors;
        this.hasher = hasher;
        this.ids = ids;
        this.chance = chance;
        this.clock = clock;
        this.clockCheck = clockCheck;
        this.grants = grants;
    }

    @Override
    public Result logIn(Command command) {
        var notSet = clockCheck.refusal();
        if (notSet.isPresent()) {
            return notSet.get();
        }
        return TypedPassword.of(command.password())
                .map(typed -> logIn(command, typed))
                .orElseGet(AuthFailed::new);
    }

    private Result logIn(Command command, Password typed) {
        var user = UserName.parse(command.name()).flatMap(users::findByName).orElse(null);
        return switch (hasher.check(typed, user == null ? null : user.passwordHash())) {
            case PasswordHasher.Match match ->
                user == null || user.disabled()
                        ? new AuthFailed()
                        : refuse(user, command.otp()).orElseGet(() -> begin(user, typed, match));
            case PasswordHasher.Mismatch mismatch -> new AuthFailed();
            case PasswordHasher.Busy busy -> new HasherBusy();
        };
    }

    /** Why the password is not enough; only who knows it learns that. */
    private Optional<Result> refuse(User user, @Nullable String otp) {
        var factor = factors.find(user.id()).filter(SecondFactor::confirmed);
        if (factor.isEmpty()) {
            return Optional.empty();
        }
        if (otp == null) {
            return Optional.of(new SecondFactorRequired());
        }
        return isRight(user.id(), factor.get(), otp) ? Optional.empty() : Optional.of(new AuthFailed());
    }

    private boolean isRight(UserId user, SecondFactor factor, String otp) {
        var step = factor.totp() == null ? OptionalLong.empty() : factor.totp().step(otp.strip(), clock.now());
        return step.isPresent()
                ? factors.use(user, step.getAsLong())
                : RecoveryCode.hashOf(otp)
                        .filter(code -> factors.use(user, code))
                        .isPresent();
    }

    private Result begin(User user, Password typed, PasswordHasher.Match match) {
        var known = match.outdated() ? renewed(user, typed) : user;
        var now = clock.now();
        var session =
                new Session(ids.session(), user.id(), now, now, now.plus(Grant.UNUSED), now.plus(Grant.AT_MOST), null);
        var refresh = Secrets.next(Secret.Kind.REFRESH_TOKEN, chance);
        sessions.open(session, refresh.hash(), MOST_SESSIONS)
                .forEach(oldest -> endings.tell(new Ending.OfSession(oldest)));
        return switch (checkAgain(known, typed)) {
            case PasswordHasher.Match still -> {
                users.seen(user.id(), now);
                yield new LoggedIn(new Grant(
                        user.id(), session.id(), grants.of(user.role()), now, now.plus(Grant.ACCESS), refresh));
            }
            case PasswordHasher.Mismatch changed -> ended(session, new AuthFailed());
            case PasswordHasher.Busy busy -> ended(session, new HasherBusy());
        };
    }

    /**
     * Whoever sets a password or disables a user ends the sessions that there are. This one was not there yet while the
     * password was checked, so it looks once more, now that it is.
     */
    private PasswordHasher.Check checkAgain(User known, Password typed) {
        var present = users.find(known.id()).filter(user -> !user.disabled());
        if (present.isEmpty()) {
            return new PasswordHasher.Mismatch();
        }
        var hash = present.get().passwordHash();
        return Objects.equals(hash, known.passwordHash()) ? new PasswordHasher.Match(false) : hasher.check(typed, hash);
    }

    private Result ended(Session session, Result refusal) {
        sessions.end(session.id(), clock.now());
        return refusal;
    }

    /** A log-in is the only time when the password is there to be hashed at today's cost; losing the race is no loss. */
    private User renewed(User user, Password typed) {
        if (hasher.hash(typed) instanceof PasswordHasher.Hashed hashed) {
            var renewed = user.withPassword(hashed.hash());
            return users.replace(renewed) ? renewed : user;
        }
        return user;
    }
}
