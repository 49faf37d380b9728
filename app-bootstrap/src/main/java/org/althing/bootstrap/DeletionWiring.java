package org.althing.bootstrap;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.althing.application.activity.Recorder;
import org.althing.application.identity.DeleteAccount;
import org.althing.application.identity.DeleteUser;
import org.althing.application.identity.TidyAccounts;
import org.althing.application.identity.spi.ApiKeys;
import org.althing.application.identity.spi.Endings;
import org.althing.application.identity.spi.PasswordHasher;
import org.althing.application.identity.spi.SecondFactors;
import org.althing.application.identity.spi.Sessions;
import org.althing.application.identity.spi.Users;
import org.althing.application.room.spi.Audience;
import org.althing.application.room.spi.Rooms;
import org.althing.application.spi.Clock;

/** The use cases that end accounts, which concern every feature that keeps something of a user. */
@Factory
final class DeletionWiring {
    @Singleton
    DeleteAccount deleteAccount(
            Recorder recorder,
            Users users,
            Sessions sessions,
            ApiKeys apiKeys,
            SecondFactors factors,
            Endings endings,
            Rooms rooms,
            Audience audience,
            PasswordHasher hasher,
            Clock clock) {
        return recorder.of(
                DeleteAccount.class,
                DeleteAccount.using(users, sessions, apiKeys, factors, endings, rooms, audience, hasher, clock));
    }

    @Singleton
    DeleteUser deleteUser(
            Recorder recorder,
            Users users,
            Sessions sessions,
            ApiKeys apiKeys,
            SecondFactors factors,
            Endings endings,
            Rooms rooms,
            Audience audience,
            Clock clock) {
        return recorder.of(
                DeleteUser.class, DeleteUser.using(users, sessions, apiKeys, factors, endings, rooms, audience, clock));
    }

    @Singleton
    TidyAccounts tidyAccounts(
            Users users,
            Sessions sessions,
            ApiKeys apiKeys,
            SecondFactors factors,
            Endings endings,
            Rooms rooms,
            Audience audience,
            Clock clock) {
        return TidyAccounts.using(users, sessions, apiKeys, factors, endings, rooms, audience, clock);
    }
}
