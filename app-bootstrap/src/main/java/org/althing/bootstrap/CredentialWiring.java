package org.althing.bootstrap;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.althing.application.activity.Recorder;
import org.althing.application.activity.spi.Activities;
import org.althing.application.identity.AddService;
import org.althing.application.identity.AllowCaller;
import org.althing.application.identity.CheckSignature;
import org.althing.application.identity.ClockCheck;
import org.althing.application.identity.ConfirmCaller;
import org.althing.application.identity.EditApiKey;
import org.althing.application.identity.EndSession;
import org.althing.application.identity.FindApiKey;
import org.althing.application.identity.FindSigningKeys;
import org.althing.application.identity.FollowEndings;
import org.althing.application.identity.ForbidCaller;
import org.althing.application.identity.IdentifyCaller;
import org.althing.application.identity.InspectToken;
import org.althing.application.identity.IssueApiKey;
import org.althing.application.identity.IssueTicket;
import org.althing.application.identity.ListApiKeys;
import org.althing.application.identity.ListCallers;
import org.althing.application.identity.ListSessions;
import org.althing.application.identity.ListSigningKeys;
import org.althing.application.identity.LogIn;
import org.althing.application.identity.RefreshSession;
import org.althing.application.identity.RevokeApiKey;
import org.althing.application.identity.RevokeToken;
import org.althing.application.identity.RotateSigningKey;
import org.althing.application.identity.TidyIdentity;
import org.althing.application.identity.inmemory.InMemoryEndings;
import org.althing.application.identity.inmemory.InMemoryNonces;
import org.althing.application.identity.spi.ApiKeys;
import org.althing.application.identity.spi.Endings;
import org.althing.application.identity.spi.FutureStamps;
import org.althing.application.identity.spi.IdentityIds;
import org.althing.application.identity.spi.InternalCallers;
import org.althing.application.identity.spi.Nonces;
import org.althing.application.identity.spi.PasswordHasher;
import org.althing.application.identity.spi.RevokedTokens;
import org.althing.application.identity.spi.SecondFactors;
import org.althing.application.identity.spi.Sessions;
import org.althing.application.identity.spi.SigningKeys;
import org.althing.application.identity.spi.SocketTickets;
import org.althing.application.identity.spi.Users;
import org.althing.application.spi.Chance;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.Grants;

/** Puts the use cases of what opens a door together: sessions, tokens, keys, signatures. */
@Factory
final class CredentialWiring {
    @Singleton
    Nonces nonces() {
        return new InMemoryNonces();
    }

    @Singleton
    AllowCaller allowCaller(Recorder recorder, InternalCallers callers, Chance chance) {
        return recorder.of(AllowCaller.class, AllowCaller.using(callers, chance));
    }

    @Singleton
    ForbidCaller forbidCaller(Recorder recorder, InternalCallers callers) {
        return recorder.of(ForbidCaller.class, ForbidCaller.using(callers));
    }

    @Singleton
    CheckSignature checkSignature(InternalCallers callers, Nonces nonces, FutureStamps futureStamps, Clock clock) {
        return CheckSignature.using(callers, nonces, futureStamps, clock);
    }

    @Singleton
    ListCallers listCallers(InternalCallers callers) {
        return ListCallers.using(callers);
    }

    @Singleton
    Endings endings() {
        return new InMemoryEndings();
    }

    @Singleton
    ConfirmCaller confirmCaller(Users users, ApiKeys apiKeys, Sessions sessions, RevokedTokens revoked, Clock clock) {
        return ConfirmCaller.using(users, apiKeys, sessions, revoked, clock);
    }

    @Singleton
    FindSigningKeys findSigningKeys(SigningKeys signingKeys, Clock clock) {
        return FindSigningKeys.using(signingKeys, clock);
    }

    @Singleton
    IdentifyCaller identifyCaller(
            Users users,
            ApiKeys apiKeys,
            Sessions sessions,
            RevokedTokens revoked,
            SocketTickets tickets,
            Clock clock,
            Grants grants) {
        return IdentifyCaller.using(users, apiKeys, sessions, revoked, tickets, clock, grants);
    }

    @Singleton
    IssueTicket issueTicket(Recorder recorder, SocketTickets tickets, Chance chance, Clock clock) {
        return recorder.of(IssueTicket.class, IssueTicket.using(tickets, chance, clock));
    }

    @Singleton
    IssueApiKey issueApiKey(
            Recorder recorder,
            Users users,
            ApiKeys apiKeys,
            IdentityIds ids,
            Chance chance,
            Clock clock,
            Grants grants) {
        return recorder.of(IssueApiKey.class, IssueApiKey.using(users, apiKeys, ids, chance, clock, grants));
    }

    @Singleton
    AddService addService(Recorder recorder, Users users, IdentityIds ids, Clock clock) {
        return recorder.of(AddService.class, AddService.using(users, ids, clock));
    }

    @Singleton
    EditApiKey editApiKey(
            Recorder recorder, Users users, ApiKeys apiKeys, Endings endings, Clock clock, Grants grants) {
        return recorder.of(EditApiKey.class, EditApiKey.using(users, apiKeys, endings, clock, grants));
    }

    @Singleton
    FollowEndings followEndings(Endings endings) {
        return FollowEndings.using(endings);
    }

    @Singleton
    FindApiKey findApiKey(Users users, ApiKeys apiKeys) {
        return FindApiKey.using(users, apiKeys);
    }

    @Singleton
    ListApiKeys listApiKeys(Users users, ApiKeys apiKeys) {
        return ListApiKeys.using(users, apiKeys);
    }

    @Singleton
    LogIn logIn(
            Recorder recorder,
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
        return recorder.of(
                LogIn.class,
                LogIn.using(users, sessions, endings, factors, hasher, ids, chance, clock, clockCheck, grants));
    }

    @Singleton
    ClockCheck clockCheck(Clock clock, Activities activities, Settings settings) {
        var wanted = settings.get(Setting.AUTH_CLOCK_CHECK).equals("on");
        return ClockCheck.using(clock, activities, wanted ? Version.BUILT : null);
    }

    @Singleton
    EndSession endSession(Recorder recorder, Sessions sessions, Endings endings, Clock clock) {
        return recorder.of(EndSession.class, EndSession.using(sessions, endings, clock));
    }

    @Singleton
    InspectToken inspectToken(
            Users users, ApiKeys apiKeys, Sessions sessions, RevokedTokens revoked, Clock clock, Grants grants) {
        return InspectToken.using(users, apiKeys, sessions, revoked, clock, grants);
    }

    @Singleton
    ListSessions listSessions(Sessions sessions, Clock clock) {
        return ListSessions.using(sessions, clock);
    }

    @Singleton
    RevokeToken revokeToken(Recorder recorder, Sessions sessions, RevokedTokens revoked, Endings endings, Clock clock) {
        return recorder.of(RevokeToken.class, RevokeToken.using(sessions, revoked, endings, clock));
    }

    @Singleton
    ListSigningKeys listSigningKeys(SigningKeys signingKeys, Clock clock) {
        return ListSigningKeys.using(signingKeys, clock);
    }

    @Singleton
    RotateSigningKey rotateSigningKey(Recorder recorder, SigningKeys signingKeys, Clock clock) {
        return recorder.of(RotateSigningKey.class, RotateSigningKey.using(signingKeys, clock));
    }

    @Singleton
    TidyIdentity tidyIdentity(
            SigningKeys signingKeys, Sessions sessions, RevokedTokens revoked, SocketTickets tickets, Clock clock) {
        return TidyIdentity.using(signingKeys, sessions, revoked, tickets, clock);
    }

    @Singleton
    RefreshSession refreshSession(
            Recorder recorder,
            Users users,
            Sessions sessions,
            Endings endings,
            Chance chance,
            Clock clock,
            ClockCheck clockCheck,
            Grants grants) {
        return recorder.of(
                RefreshSession.class,
                RefreshSession.using(users, sessions, endings, chance, clock, clockCheck, grants));
    }

    @Singleton
    RevokeApiKey revokeApiKey(Recorder recorder, Users users, ApiKeys apiKeys, Endings endings, Clock clock) {
        return recorder.of(RevokeApiKey.class, RevokeApiKey.using(users, apiKeys, endings, clock));
    }
}
