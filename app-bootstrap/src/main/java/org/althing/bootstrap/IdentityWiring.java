package org.althing.bootstrap;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.althing.application.identity.ActAs;
import org.althing.application.identity.AddService;
import org.althing.application.identity.AddUser;
import org.althing.application.identity.AllowCaller;
import org.althing.application.identity.BeginSecondFactor;
import org.althing.application.identity.BeginSetUp;
import org.althing.application.identity.ChangePassword;
import org.althing.application.identity.ChangeUser;
import org.althing.application.identity.CheckName;
import org.althing.application.identity.ConfirmCaller;
import org.althing.application.identity.ConfirmSecondFactor;
import org.althing.application.identity.EditApiKey;
import org.althing.application.identity.EditProfile;
import org.althing.application.identity.EndSecondFactor;
import org.althing.application.identity.EndSession;
import org.althing.application.identity.FindApiKey;
import org.althing.application.identity.FindSigningKeys;
import org.althing.application.identity.FindUser;
import org.althing.application.identity.ForbidCaller;
import org.althing.application.identity.IdentifyCaller;
import org.althing.application.identity.IdentifyService;
import org.althing.application.identity.InspectToken;
import org.althing.application.identity.Invite;
import org.althing.application.identity.IssueApiKey;
import org.althing.application.identity.IssueTicket;
import org.althing.application.identity.ListApiKeys;
import org.althing.application.identity.ListCallers;
import org.althing.application.identity.ListInvitations;
import org.althing.application.identity.ListSessions;
import org.althing.application.identity.ListSigningKeys;
import org.althing.application.identity.ListUsers;
import org.althing.application.identity.LogIn;
import org.althing.application.identity.PublishKey;
import org.althing.application.identity.ReadProfile;
import org.althing.application.identity.RefreshSession;
import org.althing.application.identity.ResetSecondFactor;
import org.althing.application.identity.RevokeApiKey;
import org.althing.application.identity.RevokeToken;
import org.althing.application.identity.RotateSigningKey;
import org.althing.application.identity.SetPassword;
import org.althing.application.identity.SetUp;
import org.althing.application.identity.SignUp;
import org.althing.application.identity.SignUpMode;
import org.althing.application.identity.TakeBackInvitation;
import org.althing.application.identity.TidyIdentity;
import org.althing.application.identity.WithdrawKey;
import org.althing.application.identity.inmemory.InMemoryEndings;
import org.althing.application.identity.inmemory.InMemoryIdentityIds;
import org.althing.application.identity.inmemory.InMemoryNonces;
import org.althing.application.identity.spi.ApiKeys;
import org.althing.application.identity.spi.Endings;
import org.althing.application.identity.spi.IdentityIds;
import org.althing.application.identity.spi.InternalCallers;
import org.althing.application.identity.spi.Invitations;
import org.althing.application.identity.spi.Nonces;
import org.althing.application.identity.spi.PasswordHasher;
import org.althing.application.identity.spi.RevokedTokens;
import org.althing.application.identity.spi.SecondFactors;
import org.althing.application.identity.spi.Sessions;
import org.althing.application.identity.spi.SigningKeys;
import org.althing.application.identity.spi.SocketTickets;
import org.althing.application.identity.spi.Users;
import org.althing.application.inmemory.InMemoryUuids;
import org.althing.application.spi.Chance;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.Grants;
import org.althing.domain.identity.PasswordPolicy;

/** Puts the use cases of identity together. */
@Factory
final class IdentityWiring {
    @Singleton
    IdentityIds ids(InMemoryUuids uuids) {
        return new InMemoryIdentityIds(uuids);
    }

    @Singleton
    Nonces nonces() {
        return new InMemoryNonces();
    }

    @Singleton
    AllowCaller allowCaller(InternalCallers callers, Chance chance) {
        return AllowCaller.using(callers, chance);
    }

    @Singleton
    ForbidCaller forbidCaller(InternalCallers callers) {
        return ForbidCaller.using(callers);
    }

    @Singleton
    IdentifyService identifyService(InternalCallers callers, Nonces nonces, Clock clock) {
        return IdentifyService.using(callers, nonces, clock);
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
    Grants grants(Settings settings) {
        return settings.get(Setting.DEVICE_READ_BY).equals("users")
                ? Grants.deviceReadByUsers()
                : Grants.deviceReadByOperators();
    }

    @Singleton
    PasswordPolicy passwordPolicy(Settings settings) {
        return PasswordPolicy.parse(settings.get(Setting.AUTH_PASSWORD_POLICY)).orElse(PasswordPolicy.LENGTH);
    }

    @Singleton
    SignUp signUp(
            Users users,
            Invitations invitations,
            PasswordHasher hasher,
            PasswordPolicy policy,
            IdentityIds ids,
            Clock clock,
            Settings settings) {
        var mode = SignUpMode.parse(settings.get(Setting.AUTH_SIGN_UP)).orElse(SignUpMode.CLOSED);
        return SignUp.using(users, invitations, hasher, policy, ids, clock, () -> mode);
    }

    @Singleton
    BeginSetUp beginSetUp(Users users, Invitations invitations, IdentityIds ids, Chance chance, Clock clock) {
        return BeginSetUp.using(users, invitations, ids, chance, clock);
    }

    @Singleton
    ChangePassword changePassword(
            Users users,
            Sessions sessions,
            Endings endings,
            PasswordHasher hasher,
            PasswordPolicy policy,
            Clock clock) {
        return ChangePassword.using(users, sessions, endings, hasher, policy, clock);
    }

    @Singleton
    CheckName checkName(Users users) {
        return CheckName.using(users);
    }

    @Singleton
    Invite invite(Invitations invitations, IdentityIds ids, Chance chance, Clock clock) {
        return Invite.using(invitations, ids, chance, clock);
    }

    @Singleton
    ListInvitations listInvitations(Invitations invitations) {
        return ListInvitations.using(invitations);
    }

    @Singleton
    PublishKey publishKey(Users users, Clock clock) {
        return PublishKey.using(users, clock);
    }

    @Singleton
    SetUp setUp(
            Users users,
            Invitations invitations,
            PasswordHasher hasher,
            PasswordPolicy policy,
            IdentityIds ids,
            Clock clock) {
        return SetUp.using(users, invitations, hasher, policy, ids, clock);
    }

    @Singleton
    TakeBackInvitation takeBackInvitation(Invitations invitations) {
        return TakeBackInvitation.using(invitations);
    }

    @Singleton
    WithdrawKey withdrawKey(Users users) {
        return WithdrawKey.using(users);
    }

    @Singleton
    ActAs actAs(Users users, Grants grants) {
        return ActAs.using(users, grants);
    }

    @Singleton
    AddUser addUser(Users users, PasswordHasher hasher, PasswordPolicy policy, IdentityIds ids, Clock clock) {
        return AddUser.using(users, hasher, policy, ids, clock);
    }

    @Singleton
    ChangeUser changeUser(Users users, Sessions sessions, Endings endings, Clock clock) {
        return ChangeUser.using(users, sessions, endings, clock);
    }

    @Singleton
    ConfirmCaller confirmCaller(Users users, ApiKeys apiKeys, Sessions sessions, RevokedTokens revoked, Clock clock) {
        return ConfirmCaller.using(users, apiKeys, sessions, revoked, clock);
    }

    @Singleton
    EditProfile editProfile(Users users) {
        return EditProfile.using(users);
    }

    @Singleton
    FindSigningKeys findSigningKeys(SigningKeys signingKeys, Clock clock) {
        return FindSigningKeys.using(signingKeys, clock);
    }

    @Singleton
    FindUser findUser(Users users) {
        return FindUser.using(users);
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
    IssueTicket issueTicket(SocketTickets tickets, Chance chance, Clock clock) {
        return IssueTicket.using(tickets, chance, clock);
    }

    @Singleton
    IssueApiKey issueApiKey(Users users, ApiKeys apiKeys, IdentityIds ids, Chance chance, Clock clock, Grants grants) {
        return IssueApiKey.using(users, apiKeys, ids, chance, clock, grants);
    }

    @Singleton
    AddService addService(Users users, IdentityIds ids, Clock clock) {
        return AddService.using(users, ids, clock);
    }

    @Singleton
    EditApiKey editApiKey(Users users, ApiKeys apiKeys, Endings endings, Clock clock, Grants grants) {
        return EditApiKey.using(users, apiKeys, endings, clock, grants);
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
    ListUsers listUsers(Users users) {
        return ListUsers.using(users);
    }

    @Singleton
    LogIn logIn(
            Users users,
            Sessions sessions,
            Endings endings,
            SecondFactors factors,
            PasswordHasher hasher,
            IdentityIds ids,
            Chance chance,
            Clock clock,
            Grants grants) {
        return LogIn.using(users, sessions, endings, factors, hasher, ids, chance, clock, grants);
    }

    @Singleton
    BeginSecondFactor beginSecondFactor(SecondFactors factors, Chance chance) {
        return BeginSecondFactor.using(factors, chance);
    }

    @Singleton
    ConfirmSecondFactor confirmSecondFactor(SecondFactors factors, Clock clock) {
        return ConfirmSecondFactor.using(factors, clock);
    }

    @Singleton
    EndSecondFactor endSecondFactor(Users users, SecondFactors factors, PasswordHasher hasher) {
        return EndSecondFactor.using(users, factors, hasher);
    }

    @Singleton
    ResetSecondFactor resetSecondFactor(Users users, SecondFactors factors) {
        return ResetSecondFactor.using(users, factors);
    }

    @Singleton
    EndSession endSession(Sessions sessions, Endings endings, Clock clock) {
        return EndSession.using(sessions, endings, clock);
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
    RevokeToken revokeToken(Sessions sessions, RevokedTokens revoked, Endings endings, Clock clock) {
        return RevokeToken.using(sessions, revoked, endings, clock);
    }

    @Singleton
    ListSigningKeys listSigningKeys(SigningKeys signingKeys, Clock clock) {
        return ListSigningKeys.using(signingKeys, clock);
    }

    @Singleton
    RotateSigningKey rotateSigningKey(SigningKeys signingKeys, Clock clock) {
        return RotateSigningKey.using(signingKeys, clock);
    }

    @Singleton
    TidyIdentity tidyIdentity(
            SigningKeys signingKeys, Sessions sessions, RevokedTokens revoked, SocketTickets tickets, Clock clock) {
        return TidyIdentity.using(signingKeys, sessions, revoked, tickets, clock);
    }

    @Singleton
    ReadProfile readProfile(Users users) {
        return ReadProfile.using(users);
    }

    @Singleton
    RefreshSession refreshSession(
            Users users, Sessions sessions, Endings endings, Chance chance, Clock clock, Grants grants) {
        return RefreshSession.using(users, sessions, endings, chance, clock, grants);
    }

    @Singleton
    RevokeApiKey revokeApiKey(Users users, ApiKeys apiKeys, Endings endings, Clock clock) {
        return RevokeApiKey.using(users, apiKeys, endings, clock);
    }

    @Singleton
    SetPassword setPassword(
            Users users,
            Sessions sessions,
            Endings endings,
            PasswordHasher hasher,
            PasswordPolicy policy,
            Clock clock) {
        return SetPassword.using(users, sessions, endings, hasher, policy, clock);
    }
}
