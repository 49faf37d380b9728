package org.althing.application;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.althing.application.activity.ListActivity;
import org.althing.application.activity.PruneActivity;
import org.althing.application.activity.Recorder;
import org.althing.application.activity.VerifyActivity;
import org.althing.application.device.FindNetworkInterface;
import org.althing.application.device.ListNetworkInterfaces;
import org.althing.application.device.ReadSystemInfo;
import org.althing.application.device.ReadSystemStats;
import org.althing.application.identity.ActAs;
import org.althing.application.identity.AddService;
import org.althing.application.identity.AddUser;
import org.althing.application.identity.AllowCaller;
import org.althing.application.identity.BeginSecondFactor;
import org.althing.application.identity.BeginSetUp;
import org.althing.application.identity.ChangePassword;
import org.althing.application.identity.ChangeUser;
import org.althing.application.identity.CheckName;
import org.althing.application.identity.CheckSignature;
import org.althing.application.identity.ConfirmCaller;
import org.althing.application.identity.ConfirmSecondFactor;
import org.althing.application.identity.DeleteAccount;
import org.althing.application.identity.DeleteUser;
import org.althing.application.identity.EditApiKey;
import org.althing.application.identity.EditProfile;
import org.althing.application.identity.EndSecondFactor;
import org.althing.application.identity.EndSession;
import org.althing.application.identity.FindApiKey;
import org.althing.application.identity.FindSigningKeys;
import org.althing.application.identity.FindUser;
import org.althing.application.identity.FollowEndings;
import org.althing.application.identity.ForbidCaller;
import org.althing.application.identity.IdentifyCaller;
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
import org.althing.application.identity.TakeBackInvitation;
import org.althing.application.identity.TidyAccounts;
import org.althing.application.identity.TidyIdentity;
import org.althing.application.identity.WithdrawKey;
import org.althing.application.room.FindMessage;
import org.althing.application.room.FindRoom;
import org.althing.application.room.FollowRoom;
import org.althing.application.room.JoinRoom;
import org.althing.application.room.LeaveRoom;
import org.althing.application.room.ListRooms;
import org.althing.application.room.OpenRoom;
import org.althing.application.room.PostMessage;
import org.althing.application.room.ReadTimeline;
import org.althing.domain.identity.UserPointer;

/**
 * All use cases, put together: the whole of Althing for a program that embeds it.
 *
 * <pre>{@code
 * var althing = Althing.inMemory();
 * var caller = althing.actingAs(new UserPointer.ByName(frigg));
 * althing.get(OpenRoom.class).open(new OpenRoom.Command(caller, name, null, null));
 * }</pre>
 *
 * <p>{@link #inMemory} needs nothing around it and keeps nothing; {@link #builder} replaces ports one by one. Thread-safe
 * as its ports are.
 */
public final class Althing {
    private final Recorder recorder;
    private final Map<Class<?>, Object> useCases = new LinkedHashMap<>();

    private Althing(Ports ports) {
        recorder = new Recorder(ports.activities(), ports.uuids(), ports.clock());
        addIdentity(ports);
        addRooms(ports);
        addDevice(ports);
        addActivity(ports);
    }

    /** Every use case over ports in memory. */
    public static Althing inMemory() {
        return builder().build();
    }

    /** Ports in memory, to be replaced where the embedding program has better ones. */
    public static AlthingBuilder builder() {
        return new AlthingBuilder();
    }

    static Althing over(Ports ports) {
        return new Althing(ports);
    }

    /** A use case by its interface, such as {@code OpenRoom.class}. */
    public <T> T get(Class<T> useCase) {
        var found = useCases.get(useCase);
        if (found == null) {
            throw new IllegalArgumentException(useCase + " is no use case of Althing");
        }
        return useCase.cast(found);
    }

    /**
     * The caller to be in a user's name: it may do what the user's role may, and no password is asked for.
     *
     * @throws IllegalArgumentException if there is no such user
     */
    public Caller.Known actingAs(UserPointer user) {
        return switch (get(ActAs.class).actAs(new ActAs.Command(new Caller.Console(), user))) {
            case ActAs.Acting acting -> acting.caller();
            case Refusal no -> throw new IllegalArgumentException(no.detail());
        };
    }

    /** The interfaces of all use cases. */
    public Set<Class<?>> useCases() {
        return Set.copyOf(useCases.keySet());
    }

    private void addIdentity(Ports p) {
        add(ActAs.class, ActAs.using(p.users(), p.grants()));
        add(AddUser.class, AddUser.using(p.users(), p.hasher(), p.passwordPolicy(), p.identityIds(), p.clock()));
        add(ChangeUser.class, ChangeUser.using(p.users(), p.sessions(), p.endings(), p.clock()));
        add(
                DeleteAccount.class,
                DeleteAccount.using(
                        p.users(),
                        p.sessions(),
                        p.apiKeys(),
                        p.secondFactors(),
                        p.endings(),
                        p.rooms(),
                        p.audience(),
                        p.hasher(),
                        p.clock()));
        add(
                DeleteUser.class,
                DeleteUser.using(
                        p.users(),
                        p.sessions(),
                        p.apiKeys(),
                        p.secondFactors(),
                        p.endings(),
                        p.rooms(),
                        p.audience(),
                        p.clock()));
        add(
                TidyAccounts.class,
                TidyAccounts.using(
                        p.users(),
                        p.sessions(),
                        p.apiKeys(),
                        p.secondFactors(),
                        p.endings(),
                        p.rooms(),
                        p.audience(),
                        p.clock()));
        add(EndSession.class, EndSession.using(p.sessions(), p.endings(), p.clock()));
        add(
                InspectToken.class,
                InspectToken.using(p.users(), p.apiKeys(), p.sessions(), p.revokedTokens(), p.clock(), p.grants()));
        add(ListSessions.class, ListSessions.using(p.sessions(), p.clock()));
        add(RevokeToken.class, RevokeToken.using(p.sessions(), p.revokedTokens(), p.endings(), p.clock()));
        add(
                ConfirmCaller.class,
                ConfirmCaller.using(p.users(), p.apiKeys(), p.sessions(), p.revokedTokens(), p.clock()));
        add(ListSigningKeys.class, ListSigningKeys.using(p.signingKeys(), p.clock()));
        add(RotateSigningKey.class, RotateSigningKey.using(p.signingKeys(), p.clock()));
        add(
                TidyIdentity.class,
                TidyIdentity.using(p.signingKeys(), p.sessions(), p.revokedTokens(), p.socketTickets(), p.clock()));
        add(BeginSetUp.class, BeginSetUp.using(p.users(), p.invitations(), p.identityIds(), p.chance(), p.clock()));
        add(
                ChangePassword.class,
                ChangePassword.using(p.users(), p.sessions(), p.endings(), p.hasher(), p.passwordPolicy(), p.clock()));
        add(CheckName.class, CheckName.using(p.users()));
        add(Invite.class, Invite.using(p.invitations(), p.identityIds(), p.chance(), p.clock()));
        add(ListInvitations.class, ListInvitations.using(p.invitations()));
        add(PublishKey.class, PublishKey.using(p.users(), p.clock()));
        add(
                SetUp.class,
                SetUp.using(p.users(), p.invitations(), p.hasher(), p.passwordPolicy(), p.identityIds(), p.clock()));
        add(TakeBackInvitation.class, TakeBackInvitation.using(p.invitations()));
        add(WithdrawKey.class, WithdrawKey.using(p.users()));
        add(AddService.class, AddService.using(p.users(), p.identityIds(), p.clock()));
        add(EditApiKey.class, EditApiKey.using(p.users(), p.apiKeys(), p.endings(), p.clock(), p.grants()));
        add(FollowEndings.class, FollowEndings.using(p.endings()));
        add(FindApiKey.class, FindApiKey.using(p.users(), p.apiKeys()));
        add(IssueTicket.class, IssueTicket.using(p.socketTickets(), p.chance(), p.clock()));
        add(AllowCaller.class, AllowCaller.using(p.internalCallers(), p.chance()));
        add(ForbidCaller.class, ForbidCaller.using(p.internalCallers()));
        add(CheckSignature.class, CheckSignature.using(p.internalCallers(), p.nonces(), p.futureStamps(), p.clock()));
        add(ListCallers.class, ListCallers.using(p.internalCallers()));
        add(BeginSecondFactor.class, BeginSecondFactor.using(p.secondFactors(), p.chance()));
        add(ConfirmSecondFactor.class, ConfirmSecondFactor.using(p.secondFactors(), p.clock()));
        add(EndSecondFactor.class, EndSecondFactor.using(p.users(), p.secondFactors(), p.hasher()));
        add(ResetSecondFactor.class, ResetSecondFactor.using(p.users(), p.secondFactors()));
        add(EditProfile.class, EditProfile.using(p.users()));
        add(FindSigningKeys.class, FindSigningKeys.using(p.signingKeys(), p.clock()));
        add(FindUser.class, FindUser.using(p.users()));
        add(
                IdentifyCaller.class,
                IdentifyCaller.using(
                        p.users(),
                        p.apiKeys(),
                        p.sessions(),
                        p.revokedTokens(),
                        p.socketTickets(),
                        p.clock(),
                        p.grants()));
        add(
                IssueApiKey.class,
                IssueApiKey.using(p.users(), p.apiKeys(), p.identityIds(), p.chance(), p.clock(), p.grants()));
        add(ListApiKeys.class, ListApiKeys.using(p.users(), p.apiKeys()));
        add(ListUsers.class, ListUsers.using(p.users()));
        add(
                LogIn.class,
                LogIn.using(
                        p.users(),
                        p.sessions(),
                        p.endings(),
                        p.secondFactors(),
                        p.hasher(),
                        p.identityIds(),
                        p.chance(),
                        p.clock(),
                        p.clockCheck(),
                        p.grants()));
        add(ReadProfile.class, ReadProfile.using(p.users()));
        add(
                RefreshSession.class,
                RefreshSession.using(
                        p.users(), p.sessions(), p.endings(), p.chance(), p.clock(), p.clockCheck(), p.grants()));
        add(RevokeApiKey.class, RevokeApiKey.using(p.users(), p.apiKeys(), p.endings(), p.clock()));
        add(
                SetPassword.class,
                SetPassword.using(p.users(), p.sessions(), p.endings(), p.hasher(), p.passwordPolicy(), p.clock()));
        add(
                SignUp.class,
                SignUp.using(
                        p.users(),
                        p.invitations(),
                        p.hasher(),
                        p.passwordPolicy(),
                        p.identityIds(),
                        p.clock(),
                        p.signUp()));
    }

    private void addRooms(Ports p) {
        add(FindMessage.class, FindMessage.using(p.rooms(), p.timelines()));
        add(FindRoom.class, FindRoom.using(p.rooms()));
        add(FollowRoom.class, FollowRoom.using(p.rooms(), p.timelines(), p.audience(), p.clock()));
        add(JoinRoom.class, JoinRoom.using(p.rooms(), p.audience(), p.clock()));
        add(LeaveRoom.class, LeaveRoom.using(p.rooms(), p.audience(), p.clock()));
        add(ListRooms.class, ListRooms.using(p.rooms()));
        add(OpenRoom.class, OpenRoom.using(p.rooms(), p.roomIds(), p.chance(), p.clock()));
        add(PostMessage.class, PostMessage.using(p.rooms(), p.timelines(), p.audience(), p.clock()));
        add(ReadTimeline.class, ReadTimeline.using(p.rooms(), p.timelines()));
    }

    private void addActivity(Ports p) {
        add(ListActivity.class, ListActivity.using(p.activities()));
        add(PruneActivity.class, PruneActivity.using(p.activities(), p.clock(), p.keepActivity()));
        add(VerifyActivity.class, VerifyActivity.using(p.activities()));
    }

    private void addDevice(Ports p) {
        add(FindNetworkInterface.class, FindNetworkInterface.using(p.networkInterfaces()));
        add(ListNetworkInterfaces.class, ListNetworkInterfaces.using(p.networkInterfaces()));
        add(ReadSystemInfo.class, ReadSystemInfo.using(p.systemFacts(), p.version()));
        add(ReadSystemStats.class, ReadSystemStats.using(p.systemStatistics()));
    }

    private <T> void add(Class<T> type, T useCase) {
        useCases.put(type, recorder.of(type, useCase));
    }
}
