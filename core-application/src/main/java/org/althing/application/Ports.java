package org.althing.application;

import java.util.function.Supplier;
import org.althing.application.device.spi.NetworkInterfaces;
import org.althing.application.device.spi.SystemFacts;
import org.althing.application.device.spi.SystemStatistics;
import org.althing.application.identity.SignUpMode;
import org.althing.application.identity.spi.ApiKeys;
import org.althing.application.identity.spi.Endings;
import org.althing.application.identity.spi.IdentityIds;
import org.althing.application.identity.spi.PasswordHasher;
import org.althing.application.identity.spi.RevokedTokens;
import org.althing.application.identity.spi.Sessions;
import org.althing.application.identity.spi.SigningKeys;
import org.althing.application.identity.spi.Users;
import org.althing.application.room.spi.Audience;
import org.althing.application.room.spi.RoomIds;
import org.althing.application.room.spi.Rooms;
import org.althing.application.room.spi.Timelines;
import org.althing.application.spi.Chance;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.Grants;

/** One of each port, and the settings that use cases read: all that {@link Althing} is put together from. */
record Ports(
        Clock clock,
        Chance chance,
        Users users,
        ApiKeys apiKeys,
        Sessions sessions,
        RevokedTokens revokedTokens,
        Endings endings,
        SigningKeys signingKeys,
        PasswordHasher hasher,
        IdentityIds identityIds,
        Rooms rooms,
        Timelines timelines,
        Audience audience,
        RoomIds roomIds,
        NetworkInterfaces networkInterfaces,
        SystemFacts systemFacts,
        SystemStatistics systemStatistics,
        String version,
        Grants grants,
        Supplier<SignUpMode> signUp) {}
