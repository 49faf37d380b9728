package org.althing.application.identity;

import static org.althing.application.Fixtures.NOON;
import static org.althing.application.Fixtures.userName;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.althing.application.Althing;
import org.althing.application.AlthingBuilder;
import org.althing.application.Caller;
import org.althing.application.Given;
import org.althing.application.identity.IdentifyCaller.Credential;
import org.althing.application.identity.inmemory.InMemoryApiKeys;
import org.althing.application.identity.inmemory.InMemoryEndings;
import org.althing.application.identity.inmemory.InMemorySecondFactors;
import org.althing.application.identity.inmemory.InMemorySessions;
import org.althing.application.identity.inmemory.InMemoryUsers;
import org.althing.application.inmemory.InMemoryChance;
import org.althing.application.inmemory.InMemoryClock;
import org.althing.domain.identity.ApiKeyName;
import org.althing.domain.identity.Password;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.Scope;
import org.althing.domain.identity.TokenId;
import org.althing.domain.identity.User;
import org.althing.domain.identity.UserPointer;

/** The people of one Althing, and short ways for tests to do what is not their point. */
final class Household {
    static final Caller CONSOLE = new Caller.Console();
    static final TokenId TOKEN = new TokenId(new UUID(0, 1));
    static final String PASSWORD = "correct horse";

    final InMemoryClock clock = InMemoryClock.at(NOON);
    final InMemoryUsers users = new InMemoryUsers();
    final InMemorySessions sessions = new InMemorySessions();
    final InMemoryApiKeys keys = new InMemoryApiKeys();
    final InMemorySecondFactors secondFactors = new InMemorySecondFactors(users);
    final InMemoryEndings endings = new InMemoryEndings();
    final List<Ending> ended = new CopyOnWriteArrayList<>();
    final Althing althing;

    Household() {
        this(UnaryOperator.identity());
    }

    Household(UnaryOperator<AlthingBuilder> otherwise) {
        var builder = Althing.builder()
                .clock(clock)
                .chance(InMemoryChance.seeded(7))
                .users(users)
                .sessions(sessions)
                .apiKeys(keys)
                .secondFactors(secondFactors)
                .endings(endings);
        endings.follow(ended::add);
        althing = otherwise.apply(builder).build();
    }

    /** A user of that name whose password is {@link #PASSWORD}. */
    User has(String name, Role role) {
        var command = new AddUser.Command(CONSOLE, userName(name), new Password(PASSWORD), null, role);
        assertInstanceOf(AddUser.Added.class, althing.get(AddUser.class).add(command));
        return now(name);
    }

    /** The account as it is kept. */
    User now(String name) {
        return users.findByName(userName(name)).orElseThrow();
    }

    Caller.Known acting(String name) {
        return althing.actingAs(pointer(name));
    }

    LogIn.Result tryToLogIn(String name, String password) {
        return althing.get(LogIn.class).logIn(new LogIn.Command(name, password));
    }

    Grant logIn(String name) {
        return assertInstanceOf(LogIn.LoggedIn.class, tryToLogIn(name, PASSWORD))
                .grant();
    }

    RefreshSession.Result tryToRefresh(Grant grant) {
        return althing.get(RefreshSession.class)
                .refresh(new RefreshSession.Command(grant.refreshToken().value()));
    }

    Grant refresh(Grant grant) {
        return assertInstanceOf(RefreshSession.Refreshed.class, tryToRefresh(grant))
                .grant();
    }

    void disable(String name, boolean disabled) {
        var command = new ChangeUser.Command(CONSOLE, pointer(name), null, disabled);
        assertInstanceOf(ChangeUser.Changed.class, althing.get(ChangeUser.class).change(command));
    }

    SetPassword.Result setPassword(String name, String password) {
        return althing.get(SetPassword.class)
                .set(new SetPassword.Command(CONSOLE, pointer(name), new Password(password)));
    }

    IssuedApiKeyView issue(String owner, String keyName, Scope... scopes) {
        var command = new IssueApiKey.Command(
                acting(owner), ApiKeyName.parse(keyName).orElseThrow(), Set.of(scopes), Given.absent());
        return assertInstanceOf(
                        IssueApiKey.Issued.class, althing.get(IssueApiKey.class).issue(command))
                .key();
    }

    IdentifyCaller.Result identify(Credential credential) {
        return althing.get(IdentifyCaller.class).identify(credential);
    }

    IdentifyCaller.Result identify(Grant grant) {
        return identify(new Credential.Token(TOKEN, grant.user(), grant.session(), grant.scopes()));
    }

    void assertGood(Grant grant) {
        assertInstanceOf(IdentifyCaller.Identified.class, identify(grant));
    }

    /** Neither of its tokens opens anything. */
    void assertEnded(Grant grant) {
        assertEquals(new AuthFailed(), identify(grant));
        assertEquals(new AuthFailed(), tryToRefresh(grant));
    }

    static UserPointer pointer(String name) {
        return new UserPointer.ByName(userName(name));
    }
}
