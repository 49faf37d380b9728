package org.althing.bootstrap;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.althing.application.activity.inmemory.InMemoryActivities;
import org.althing.application.activity.spi.Activities;
import org.althing.application.identity.inmemory.InMemoryApiKeys;
import org.althing.application.identity.inmemory.InMemoryFutureStamps;
import org.althing.application.identity.inmemory.InMemoryInternalCallers;
import org.althing.application.identity.inmemory.InMemoryInvitations;
import org.althing.application.identity.inmemory.InMemoryRevokedTokens;
import org.althing.application.identity.inmemory.InMemorySecondFactors;
import org.althing.application.identity.inmemory.InMemorySessions;
import org.althing.application.identity.inmemory.InMemorySigningKeys;
import org.althing.application.identity.inmemory.InMemorySocketTickets;
import org.althing.application.identity.inmemory.InMemoryUsers;
import org.althing.application.identity.spi.ApiKeys;
import org.althing.application.identity.spi.FutureStamps;
import org.althing.application.identity.spi.InternalCallers;
import org.althing.application.identity.spi.Invitations;
import org.althing.application.identity.spi.RevokedTokens;
import org.althing.application.identity.spi.SecondFactors;
import org.althing.application.identity.spi.Sessions;
import org.althing.application.identity.spi.SigningKeys;
import org.althing.application.identity.spi.SocketTickets;
import org.althing.application.identity.spi.Users;
import org.althing.application.inmemory.InMemoryUuids;
import org.althing.application.room.inmemory.InMemoryRooms;
import org.althing.application.room.inmemory.InMemoryTimelines;
import org.althing.application.room.spi.Timelines;

/** Keeps everything in memory, where {@code datasource.url} is {@code memory}: it goes with the program. */
@Factory
@Requires(property = Storage.PROPERTY, value = Storage.MEMORY)
final class MemoryWiring {
    @Singleton
    Users users() {
        return new InMemoryUsers();
    }

    @Singleton
    Invitations invitations(Users users) {
        return new InMemoryInvitations(users);
    }

    @Singleton
    ApiKeys apiKeys() {
        return new InMemoryApiKeys();
    }

    @Singleton
    Sessions sessions() {
        return new InMemorySessions();
    }

    @Singleton
    RevokedTokens revokedTokens() {
        return new InMemoryRevokedTokens();
    }

    @Singleton
    SocketTickets socketTickets() {
        return new InMemorySocketTickets();
    }

    @Singleton
    InternalCallers internalCallers() {
        return new InMemoryInternalCallers();
    }

    @Singleton
    FutureStamps futureStamps() {
        return new InMemoryFutureStamps();
    }

    @Singleton
    SecondFactors secondFactors(Users users) {
        return new InMemorySecondFactors(users);
    }

    @Singleton
    SigningKeys signingKeys(InMemoryUuids uuids) {
        return new InMemorySigningKeys(uuids);
    }

    @Singleton
    Activities activities() {
        return new InMemoryActivities();
    }

    @Singleton
    InMemoryRooms memory() {
        return new InMemoryRooms();
    }

    @Singleton
    Timelines timelines(InMemoryRooms memory) {
        return new InMemoryTimelines(memory);
    }
}
