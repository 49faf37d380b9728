package org.althing.bootstrap;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.althing.application.activity.Recorder;
import org.althing.application.identity.ActAs;
import org.althing.application.identity.AddUser;
import org.althing.application.identity.BeginSecondFactor;
import org.althing.application.identity.BeginSetUp;
import org.althing.application.identity.ChangePassword;
import org.althing.application.identity.ChangeUser;
import org.althing.application.identity.CheckName;
import org.althing.application.identity.ConfirmSecondFactor;
import org.althing.application.identity.EditProfile;
import org.althing.application.identity.EndSecondFactor;
import org.althing.application.identity.FindUser;
import org.althing.application.identity.Invite;
import org.althing.application.identity.ListInvitations;
import org.althing.application.identity.ListUsers;
import org.althing.application.identity.PublishKey;
import org.althing.application.identity.ReadProfile;
import org.althing.application.identity.ResetSecondFactor;
import org.althing.application.identity.SetPassword;
import org.althing.application.identity.SetUp;
import org.althing.application.identity.SignUp;
import org.althing.application.identity.SignUpMode;
import org.althing.application.identity.TakeBackInvitation;
import org.althing.application.identity.WithdrawKey;
import org.althing.application.identity.inmemory.InMemoryIdentityIds;
import org.althing.application.identity.spi.Endings;
import org.althing.application.identity.spi.IdentityIds;
import org.althing.application.identity.spi.Invitations;
import org.althing.application.identity.spi.PasswordHasher;
import org.althing.application.identity.spi.SecondFactors;
import org.althing.application.identity.spi.Sessions;
import org.althing.application.identity.spi.Users;
import org.althing.application.inmemory.InMemoryUuids;
import org.althing.application.spi.Chance;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.Grants;
import org.althing.domain.identity.PasswordPolicy;

/** Puts the use cases of accounts together. */
@Factory
final class IdentityWiring {
    @Singleton
    IdentityIds ids(InMemoryUuids uuids) {
        return new InMemoryIdentityIds(uuids);
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
            Recorder recorder,
            Users users,
            Invitations invitations,
            PasswordHasher hasher,
            PasswordPolicy policy,
            IdentityIds ids,
            Clock clock,
            Settings settings) {
        var mode = SignUpMode.parse(settings.get(Setting.AUTH_SIGN_UP)).orElse(SignUpMode.CLOSED);
        return recorder.of(SignUp.class, SignUp.using(users, invitations, hasher, policy, ids, clock, () -> mode));
    }

    @Singleton
    BeginSetUp beginSetUp(
            Recorder recorder, Users users, Invitations invitations, IdentityIds ids, Chance chance, Clock clock) {
        return recorder.of(BeginSetUp.class, BeginSetUp.using(users, invitations, ids, chance, clock));
    }

    @Singleton
    ChangePassword changePassword(
            Recorder recorder,
            Users users,
            Sessions sessions,
            Endings endings,
            PasswordHasher hasher,
            PasswordPolicy policy,
            Clock clock) {
        return recorder.of(ChangePassword.class, ChangePassword.using(users, sessions, endings, hasher, policy, clock));
    }

    @Singleton
    CheckName checkName(Users users) {
        return CheckName.using(users);
    }

    @Singleton
    Invite invite(Recorder recorder, Invitations invitations, IdentityIds ids, Chance chance, Clock clock) {
        return recorder.of(Invite.class, Invite.using(invitations, ids, chance, clock));
    }

    @Singleton
    ListInvitations listInvitations(Invitations invitations) {
        return ListInvitations.using(invitations);
    }

    @Singleton
    PublishKey publishKey(Recorder recorder, Users users, Clock clock) {
        return recorder.of(PublishKey.class, PublishKey.using(users, clock));
    }

    @Singleton
    SetUp setUp(
            Recorder recorder,
            Users users,
            Invitations invitations,
            PasswordHasher hasher,
            PasswordPolicy policy,
            IdentityIds ids,
            Clock clock) {
        return recorder.of(SetUp.class, SetUp.using(users, invitations, hasher, policy, ids, clock));
    }

    @Singleton
    TakeBackInvitation takeBackInvitation(Recorder recorder, Invitations invitations) {
        return recorder.of(TakeBackInvitation.class, TakeBackInvitation.using(invitations));
    }

    @Singleton
    WithdrawKey withdrawKey(Recorder recorder, Users users) {
        return recorder.of(WithdrawKey.class, WithdrawKey.using(users));
    }

    @Singleton
    ActAs actAs(Users users, Grants grants) {
        return ActAs.using(users, grants);
    }

    @Singleton
    AddUser addUser(
            Recorder recorder,
            Users users,
            PasswordHasher hasher,
            PasswordPolicy policy,
            IdentityIds ids,
            Clock clock) {
        return recorder.of(AddUser.class, AddUser.using(users, hasher, policy, ids, clock));
    }

    @Singleton
    ChangeUser changeUser(Recorder recorder, Users users, Sessions sessions, Endings endings, Clock clock) {
        return recorder.of(ChangeUser.class, ChangeUser.using(users, sessions, endings, clock));
    }

    @Singleton
    EditProfile editProfile(Users users) {
        return EditProfile.using(users);
    }

    @Singleton
    FindUser findUser(Users users) {
        return FindUser.using(users);
    }

    @Singleton
    ListUsers listUsers(Users users) {
        return ListUsers.using(users);
    }

    @Singleton
    BeginSecondFactor beginSecondFactor(Recorder recorder, SecondFactors factors, Chance chance) {
        return recorder.of(BeginSecondFactor.class, BeginSecondFactor.using(factors, chance));
    }

    @Singleton
    ConfirmSecondFactor confirmSecondFactor(Recorder recorder, SecondFactors factors, Clock clock) {
        return recorder.of(ConfirmSecondFactor.class, ConfirmSecondFactor.using(factors, clock));
    }

    @Singleton
    EndSecondFactor endSecondFactor(Recorder recorder, Users users, SecondFactors factors, PasswordHasher hasher) {
        return recorder.of(EndSecondFactor.class, EndSecondFactor.using(users, factors, hasher));
    }

    @Singleton
    ResetSecondFactor resetSecondFactor(Recorder recorder, Users users, SecondFactors factors) {
        return recorder.of(ResetSecondFactor.class, ResetSecondFactor.using(users, factors));
    }

    @Singleton
    ReadProfile readProfile(Users users) {
        return ReadProfile.using(users);
    }

    @Singleton
    SetPassword setPassword(
            Recorder recorder,
            Users users,
            Sessions sessions,
            Endings endings,
            PasswordHasher hasher,
            PasswordPolicy policy,
            Clock clock) {
        return recorder.of(SetPassword.class, SetPassword.using(users, sessions, endings, hasher, policy, clock));
    }
}
