package org.althing.application;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.althing.application.activity.inmemory.InMemoryActivities;
import org.althing.application.activity.spi.Activities;
import org.althing.application.device.inmemory.InMemoryNetworkInterfaces;
import org.althing.application.device.inmemory.InMemorySystemFacts;
import org.althing.application.device.inmemory.InMemorySystemStatistics;
import org.althing.application.device.spi.NetworkInterfaces;
import org.althing.application.device.spi.SystemFacts;
import org.althing.application.device.spi.SystemStatistics;
import org.althing.application.identity.ClockCheck;
import org.althing.application.identity.SignUpMode;
import org.althing.application.identity.inmemory.InMemoryApiKeys;
import org.althing.application.identity.inmemory.InMemoryEndings;
import org.althing.application.identity.inmemory.InMemoryFutureStamps;
import org.althing.application.identity.inmemory.InMemoryIdentityIds;
import org.althing.application.identity.inmemory.InMemoryInternalCallers;
import org.althing.application.identity.inmemory.InMemoryInvitations;
import org.althing.application.identity.inmemory.InMemoryNonces;
import org.althing.application.identity.inmemory.InMemoryPasswordHasher;
import org.althing.application.identity.inmemory.InMemoryRevokedTokens;
import org.althing.application.identity.inmemory.InMemorySecondFactors;
import org.althing.application.identity.inmemory.InMemorySessions;
import org.althing.application.identity.inmemory.InMemorySigningKeys;
import org.althing.application.identity.inmemory.InMemorySocketTickets;
import org.althing.application.identity.inmemory.InMemoryUsers;
import org.althing.application.identity.spi.ApiKeys;
import org.althing.application.identity.spi.Endings;
import org.althing.application.identity.spi.FutureStamps;
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
import org.althing.application.inmemory.InMemoryChance;
import org.althing.application.inmemory.InMemoryClock;
import org.althing.application.inmemory.InMemoryUuids;
import org.althing.application.room.inmemory.InMemoryAudience;
import org.althing.application.room.inmemory.InMemoryRoomIds;
import org.althing.application.room.inmemory.InMemoryRooms;
import org.althing.application.room.inmemory.InMemoryTimelines;
import org.althing.application.room.spi.Audience;
import org.althing.application.room.spi.RoomIds;
import org.althing.application.room.spi.Rooms;
import org.althing.application.room.spi.Timelines;
import org.althing.application.spi.Chance;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.Grants;
import org.althing.domain.identity.PasswordPolicy;
import org.jspecify.annotations.Nullable;

/** Puts Althing together: every port that is not replaced is the one in memory. Each method gives the builder back. */
public final class AlthingBuilder {
    private Clock clock = InMemoryClock.system();
    private Chance chance = InMemoryChance.secure();
    private Users users = new InMemoryUsers();
    private @Nullable Invitations invitations;
    private @Nullable SecondFactors secondFactors;
    private PasswordPolicy passwordPolicy = PasswordPolicy.LENGTH;
    private ApiKeys apiKeys = new InMemoryApiKeys();
    private Sessions sessions = new InMemorySessions();
    private RevokedTokens revokedTokens = new InMemoryRevokedTokens();
    private SocketTickets socketTickets = new InMemorySocketTickets();
    private InternalCallers internalCallers = new InMemoryInternalCallers();
    private Nonces nonces = new InMemoryNonces();
    private FutureStamps futureStamps = new InMemoryFutureStamps();
    private Endings endings = new InMemoryEndings();
    private @Nullable SigningKeys signingKeys;
    private @Nullable PasswordHasher hasher;
    private @Nullable IdentityIds identityIds;
    private Activities activities = new InMemoryActivities();
    private Duration keepActivity = Duration.ofDays(90);
    private Audience audience = new InMemoryAudience();
    private @Nullable RoomIds roomIds;
    private @Nullable Rooms rooms;
    private @Nullable Timelines timelines;
    private @Nullable NetworkInterfaces networkInterfaces;
    private @Nullable SystemFacts systemFacts;
    private @Nullable SystemStatistics systemStatistics;
    private String version = "embedded";
    private Grants grants = Grants.deviceReadByOperators();
    private @Nullable Instant built;
    private Supplier<SignUpMode> signUp = () -> SignUpMode.INVITATION;

    AlthingBuilder() {}

    /** Another clock. */
    public AlthingBuilder clock(Clock other) {
        clock = other;
        return this;
    }

    /** Another source of chance. */
    public AlthingBuilder chance(Chance other) {
        chance = other;
        return this;
    }

    /** Another keeper of accounts. */
    public AlthingBuilder users(Users other) {
        users = other;
        return this;
    }

    /** Another keeper of invitations, which shares its transactions with that of accounts. */
    public AlthingBuilder invitations(Invitations other) {
        invitations = other;
        return this;
    }

    /** Another keeper of second factors, which shares its transactions with that of accounts. */
    public AlthingBuilder secondFactors(SecondFactors other) {
        secondFactors = other;
        return this;
    }

    /** What new passwords must be; unless it is set, long enough and not too common. */
    public AlthingBuilder passwordPolicy(PasswordPolicy other) {
        passwordPolicy = other;
        return this;
    }

    /** Another keeper of API keys. */
    public AlthingBuilder apiKeys(ApiKeys other) {
        apiKeys = other;
        return this;
    }

    /** Another keeper of sessions. */
    public AlthingBuilder sessions(Sessions other) {
        sessions = other;
        return this;
    }

    /** Another keeper of revoked tokens. */
    public AlthingBuilder revokedTokens(RevokedTokens other) {
        revokedTokens = other;
        return this;
    }

    /** Another keeper of tickets for sockets. */
    public AlthingBuilder socketTickets(SocketTickets other) {
        socketTickets = other;
        return this;
    }

    /** Another keeper of the services on the host that may call. */
    public AlthingBuilder internalCallers(InternalCallers other) {
        internalCallers = other;
        return this;
    }

    /** Another memory of the numbers that those services used once. */
    public AlthingBuilder nonces(Nonces other) {
        nonces = other;
        return this;
    }

    /** Another keeper of how far ahead of the clock their requests were stamped. */
    public AlthingBuilder futureStamps(FutureStamps other) {
        futureStamps = other;
        return this;
    }

    /** Another way to those who must hear that credentials ended. */
    public AlthingBuilder endings(Endings other) {
        endings = other;
        return this;
    }

    /** Another keeper of signing keys. */
    public AlthingBuilder signingKeys(SigningKeys other) {
        signingKeys = other;
        return this;
    }

    /** Another hasher of passwords. */
    public AlthingBuilder hasher(PasswordHasher other) {
        hasher = other;
        return this;
    }

    /** Another maker of ids for users, keys and sessions. */
    public AlthingBuilder identityIds(IdentityIds other) {
        identityIds = other;
        return this;
    }

    /** Another record of activity. */
    public AlthingBuilder activities(Activities other) {
        activities = other;
        return this;
    }

    /** How long activity is kept; unless it is set, 90 days. */
    public AlthingBuilder keepActivity(Duration other) {
        keepActivity = other;
        return this;
    }

    /** Another way to those who follow rooms. */
    public AlthingBuilder audience(Audience other) {
        audience = other;
        return this;
    }

    /** Another maker of ids for rooms. */
    public AlthingBuilder roomIds(RoomIds other) {
        roomIds = other;
        return this;
    }

    /** Another keeper of rooms, and of their timelines: the two share a transaction, so they come together. */
    public AlthingBuilder rooms(Rooms otherRooms, Timelines otherTimelines) {
        rooms = otherRooms;
        timelines = otherTimelines;
        return this;
    }

    /** Readings of a machine, which in memory is one without interfaces, sensors or a name of its own. */
    public AlthingBuilder device(NetworkInterfaces interfaces, SystemFacts facts, SystemStatistics statistics) {
        networkInterfaces = interfaces;
        systemFacts = facts;
        systemStatistics = statistics;
        return this;
    }

    /** What the program says its version is. */
    public AlthingBuilder version(String other) {
        version = other;
        return this;
    }

    /** What each role may do; unless it is set, only operators read the machine. */
    public AlthingBuilder grants(Grants other) {
        grants = other;
        return this;
    }

    /** Who may sign up, asked each time; unless it is set, whoever was invited. */
    public AlthingBuilder signUp(Supplier<SignUpMode> other) {
        signUp = other;
        return this;
    }

    /**
     * When the program was made: while the clock shows a time before it, or more than a day before the last activity, no
     * token is made. Unless it is set, the clock is taken for right.
     */
    public AlthingBuilder built(Instant at) {
        built = at;
        return this;
    }

    public Althing build() {
        var uuids = new InMemoryUuids(clock, chance);
        var memory = new InMemoryRooms();
        return Althing.over(new Ports(
                clock,
                chance,
                users,
                invitations == null ? new InMemoryInvitations(users) : invitations,
                apiKeys,
                sessions,
                revokedTokens,
                socketTickets,
                internalCallers,
                nonces,
                futureStamps,
                endings,
                signingKeys == null ? new InMemorySigningKeys(uuids) : signingKeys,
                secondFactors == null ? new InMemorySecondFactors(users) : secondFactors,
                hasher == null ? new InMemoryPasswordHasher(chance) : hasher,
                passwordPolicy,
                identityIds == null ? new InMemoryIdentityIds(uuids) : identityIds,
                activities,
                rooms == null ? memory : rooms,
                timelines == null ? new InMemoryTimelines(memory) : timelines,
                audience,
                roomIds == null ? new InMemoryRoomIds(uuids) : roomIds,
                networkInterfaces == null ? new InMemoryNetworkInterfaces(clock) : networkInterfaces,
                systemFacts == null ? new InMemorySystemFacts(clock) : systemFacts,
                systemStatistics == null ? new InMemorySystemStatistics(clock) : systemStatistics,
                version,
                keepActivity,
                ClockCheck.using(clock, activities, built),
                uuids::next,
                grants,
                signUp));
    }
}
