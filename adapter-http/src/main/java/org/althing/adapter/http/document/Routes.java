package org.althing.adapter.http.document;

import java.util.List;
import org.althing.adapter.http.document.Route.Draft;
import org.althing.adapter.http.exchange.Exchange;
import org.althing.adapter.http.health.Health;
import org.althing.adapter.http.identity.TokenView;
import org.althing.adapter.http.problem.DoorProblem;
import org.althing.application.Problem;
import org.althing.application.activity.ActivityView;
import org.althing.application.activity.ListActivity;
import org.althing.application.activity.VerifyActivity;
import org.althing.application.device.FindNetworkInterface;
import org.althing.application.device.ListNetworkInterfaces;
import org.althing.application.device.NetworkInterfaceView;
import org.althing.application.device.ReadSystemInfo;
import org.althing.application.device.ReadSystemStats;
import org.althing.application.device.SystemInfoView;
import org.althing.application.device.SystemStatsView;
import org.althing.application.identity.AllowCaller;
import org.althing.application.identity.ApiKeyView;
import org.althing.application.identity.BeginSecondFactor;
import org.althing.application.identity.ChangePassword;
import org.althing.application.identity.ChangeUser;
import org.althing.application.identity.CheckName;
import org.althing.application.identity.ConfirmSecondFactor;
import org.althing.application.identity.DeleteAccount;
import org.althing.application.identity.DeleteUser;
import org.althing.application.identity.EditApiKey;
import org.althing.application.identity.EditProfile;
import org.althing.application.identity.EndSecondFactor;
import org.althing.application.identity.EndSession;
import org.althing.application.identity.FindApiKey;
import org.althing.application.identity.FindUser;
import org.althing.application.identity.ForbidCaller;
import org.althing.application.identity.InspectToken;
import org.althing.application.identity.InternalCallerView;
import org.althing.application.identity.InvitationView;
import org.althing.application.identity.Invite;
import org.althing.application.identity.IssueApiKey;
import org.althing.application.identity.IssueTicket;
import org.althing.application.identity.IssuedApiKeyView;
import org.althing.application.identity.ListApiKeys;
import org.althing.application.identity.ListCallers;
import org.althing.application.identity.ListInvitations;
import org.althing.application.identity.ListSessions;
import org.althing.application.identity.ListSigningKeys;
import org.althing.application.identity.ListUsers;
import org.althing.application.identity.LogIn;
import org.althing.application.identity.PublishKey;
import org.althing.application.identity.ReadProfile;
import org.althing.application.identity.RevokeApiKey;
import org.althing.application.identity.RevokeToken;
import org.althing.application.identity.RotateSigningKey;
import org.althing.application.identity.SessionView;
import org.althing.application.identity.SetUp;
import org.althing.application.identity.SignUp;
import org.althing.application.identity.SigningKeyView;
import org.althing.application.identity.TakeBackInvitation;
import org.althing.application.identity.UserView;
import org.althing.application.identity.WithdrawKey;
import org.althing.application.room.EntryView;
import org.althing.application.room.FindMessage;
import org.althing.application.room.FindRoom;
import org.althing.application.room.JoinRoom;
import org.althing.application.room.LeaveRoom;
import org.althing.application.room.ListRooms;
import org.althing.application.room.OpenRoom;
import org.althing.application.room.PostMessage;
import org.althing.application.room.ReadTimeline;
import org.althing.application.room.RoomView;
import org.althing.application.room.TimelineView;
import org.althing.domain.device.InterfaceName;
import org.althing.domain.identity.ApiKeyId;
import org.althing.domain.identity.CallerName;
import org.althing.domain.identity.InvitationId;
import org.althing.domain.identity.SessionId;
import org.althing.domain.identity.UserPointer;
import org.althing.domain.room.RoomPointer;
import org.althing.domain.room.Seq;

/** All routes: the table from which the API is described, and to which the controllers are held. */
final class Routes {
    static final List<Route> ALL = List.of(
            // accounts
            post("/users", SignUp.class)
                    .json(SignUp.Command.class, Examples.SIGN_UP)
                    .created(UserView.class, Examples.ME),
            get("/users", ListUsers.class).query(ListUsers.Command.class).page(UserView.class, Examples.USERS),
            get("/users/availability", CheckName.class)
                    .query(CheckName.Command.class)
                    .ok(CheckName.Checked.class, Examples.CHECKED_NAME),
            post("/setup", SetUp.class)
                    .json(SetUp.Command.class, Examples.SET_UP)
                    .created(UserView.class, Examples.ADMIN),
            get("/users/me", ReadProfile.class)
                    .query(ReadProfile.Command.class)
                    .header("ETag")
                    .ok(UserView.class, Examples.ME),
            patch("/users/me", EditProfile.class)
                    .known(EditProfile.Basis.class)
                    .json(EditProfile.Command.class, Examples.DISPLAY_NAME)
                    .header("ETag")
                    .problem(ProblemOf.of(DoorProblem.PRECONDITION_REQUIRED))
                    .ok(UserView.class, Examples.ME),
            put("/users/me/password", ChangePassword.class)
                    .json(ChangePassword.Command.class, Examples.NEW_PASSWORD)
                    .nothing(),
            post("/users/me/deletion", DeleteAccount.class)
                    .json(DeleteAccount.Command.class, Examples.PASSWORD)
                    .nothing(),
            put("/users/me/public-key", PublishKey.class)
                    .json(PublishKey.Command.class, Examples.PUBLIC_KEY)
                    .ok(UserView.class, Examples.ME_WITH_KEY),
            delete("/users/me/public-key", WithdrawKey.class)
                    .query(WithdrawKey.Command.class)
                    .nothing(),
            post("/users/me/second-factor", BeginSecondFactor.class)
                    .optionalJson(BeginSecondFactor.Command.class)
                    .ok(BeginSecondFactor.NewSecondFactor.class, Examples.SECOND_FACTOR),
            put("/users/me/second-factor", ConfirmSecondFactor.class)
                    .json(ConfirmSecondFactor.Command.class, Examples.OTP)
                    .nothing(),
            delete("/users/me/second-factor", EndSecondFactor.class)
                    .json(EndSecondFactor.Command.class, Examples.PASSWORD)
                    .nothing(),
            patch("/users/{user}", ChangeUser.class)
                    .at("user", UserPointer.class, "ada")
                    .json(ChangeUser.Command.class, Examples.ROLE)
                    .ok(UserView.class, Examples.OPERATOR),
            delete("/users/{user}", DeleteUser.class)
                    .at("user", UserPointer.class, "ada")
                    .query(DeleteUser.Command.class)
                    .nothing(),
            get("/invitations", ListInvitations.class)
                    .query(ListInvitations.Command.class)
                    .page(InvitationView.class, Examples.INVITATIONS),
            post("/invitations", Invite.class)
                    .optionalJson(Invite.Command.class)
                    .created(InvitationView.class, Examples.INVITATION),
            delete("/invitations/{id}", TakeBackInvitation.class)
                    .at("id", InvitationId.class, Examples.INVITATION_ID)
                    .query(TakeBackInvitation.Command.class)
                    .nothing(),
            get("/users/{user}", FindUser.class)
                    .at("user", UserPointer.class, "ada")
                    .query(FindUser.Command.class)
                    .ok(UserView.class, Examples.ANOTHER),
            // credentials
            post("/auth/token", LogIn.class).form(Forms.GRANT, Examples.LOG_IN).ok(TokenView.class, Examples.TOKEN),
            post("/auth/revoke", RevokeToken.class)
                    .form(Forms.TOKEN, Examples.A_TOKEN)
                    .text("application/json"),
            post("/auth/introspect", InspectToken.class)
                    .form(Forms.TOKEN, Examples.A_TOKEN)
                    .text("application/json"),
            get("/auth/sessions", ListSessions.class)
                    .query(ListSessions.Command.class)
                    .page(SessionView.class, Examples.SESSIONS),
            delete("/auth/sessions/{id}", EndSession.class)
                    .at("id", SessionId.class, Examples.SESSION_ID)
                    .query(EndSession.Command.class)
                    .nothing(),
            post("/ws-tickets", IssueTicket.class)
                    .known(IssueTicket.Origin.class)
                    .optionalJson(IssueTicket.Command.class)
                    .ok(IssueTicket.WsTicket.class, Examples.TICKET),
            get("/keys", ListApiKeys.class).query(ListApiKeys.Command.class).page(ApiKeyView.class, Examples.KEYS),
            post("/keys", IssueApiKey.class)
                    .json(IssueApiKey.Command.class, Examples.KEY)
                    .created(IssuedApiKeyView.class, Examples.ISSUED_KEY),
            get("/keys/{id}", FindApiKey.class)
                    .at("id", ApiKeyId.class, Examples.KEY_ID)
                    .query(FindApiKey.Command.class)
                    .ok(ApiKeyView.class, Examples.SHOWN_KEY),
            patch("/keys/{id}", EditApiKey.class)
                    .at("id", ApiKeyId.class, Examples.KEY_ID)
                    .json(EditApiKey.Command.class, Examples.KEY_CHANGE)
                    .ok(ApiKeyView.class, Examples.SHOWN_KEY),
            delete("/keys/{id}", RevokeApiKey.class)
                    .at("id", ApiKeyId.class, Examples.KEY_ID)
                    .query(RevokeApiKey.Command.class)
                    .nothing(),
            // administration
            get("/admin/signing-keys", ListSigningKeys.class)
                    .query(ListSigningKeys.Command.class)
                    .page(SigningKeyView.class, Examples.SIGNING_KEYS),
            get("/activity", ListActivity.class)
                    .query(ListActivity.Command.class)
                    .page(ActivityView.class, Examples.ACTIVITY),
            get("/activity/verification", VerifyActivity.class)
                    .query(VerifyActivity.Command.class)
                    .ok(VerifyActivity.Verification.class, Examples.VERIFICATION),
            get("/admin/callers", ListCallers.class)
                    .query(ListCallers.Command.class)
                    .page(InternalCallerView.class, Examples.CALLERS),
            put("/admin/callers/{name}", AllowCaller.class)
                    .at("name", CallerName.class, "fpms")
                    .json(AllowCaller.Command.class, Examples.CALLER_SCOPES)
                    .problem(ProblemOf.of(Problem.CALLER_NOT_FOUND))
                    .createdOrChanged(InternalCallerView.class, Examples.CALLER, Examples.CHANGED_CALLER),
            delete("/admin/callers/{name}", ForbidCaller.class)
                    .at("name", CallerName.class, "fpms")
                    .query(ForbidCaller.Command.class)
                    .nothing(),
            post("/admin/signing-keys/rotate", RotateSigningKey.class)
                    .optionalJson(RotateSigningKey.Command.class)
                    .ok(SigningKeyView.class, Examples.SIGNING_KEY),
            // rooms
            get("/rooms", ListRooms.class).query(ListRooms.Command.class).page(RoomView.class, Examples.ROOMS),
            post("/rooms", OpenRoom.class)
                    .json(OpenRoom.Command.class, Examples.ROOM)
                    .created(RoomView.class, Examples.OPENED_ROOM),
            inRoom(get("/rooms/{room}", FindRoom.class))
                    .query(FindRoom.Command.class)
                    .ok(RoomView.class, Examples.OPENED_ROOM),
            inRoom(post("/rooms/{room}/join", JoinRoom.class))
                    .optionalJson(JoinRoom.Command.class)
                    .ok(RoomView.class, Examples.OPENED_ROOM),
            inRoom(post("/rooms/{room}/leave", LeaveRoom.class))
                    .optionalJson(LeaveRoom.Command.class)
                    .nothing(),
            inRoom(get("/rooms/{room}/entries", ReadTimeline.class))
                    .query(ReadTimeline.Command.class)
                    .ok(TimelineView.class, Examples.TIMELINE),
            inRoom(post("/rooms/{room}/messages", PostMessage.class))
                    .json(PostMessage.Command.class, Examples.MESSAGE)
                    .created(EntryView.class, Examples.POSTED),
            inRoom(get("/rooms/{room}/messages/{seq}", FindMessage.class))
                    .at("seq", Seq.class, "2")
                    .query(FindMessage.Command.class)
                    .ok(EntryView.MessageView.class, Examples.POSTED),
            // the machine
            get("/network/interfaces", ListNetworkInterfaces.class)
                    .query(ListNetworkInterfaces.Command.class)
                    .page(NetworkInterfaceView.class, DeviceExamples.INTERFACES),
            get("/network/interfaces/{name}", FindNetworkInterface.class)
                    .at("name", InterfaceName.class, "eth0")
                    .query(FindNetworkInterface.Command.class)
                    .ok(NetworkInterfaceView.class, DeviceExamples.INTERFACE),
            get("/system/device", ReadSystemInfo.class)
                    .query(ReadSystemInfo.Command.class)
                    .ok(SystemInfoView.class, DeviceExamples.INFO),
            get("/system/stats", ReadSystemStats.class)
                    .query(ReadSystemStats.Command.class)
                    .ok(SystemStatsView.class, DeviceExamples.STATS),
            // the server itself
            Route.own("live", "Whether the server lives", "/health/live").ok(Health.class, new Health("live")),
            Route.own("ready", "Whether the server can work", "/health/ready")
                    .problem(ProblemOf.of(Problem.SERVER_UNAVAILABLE))
                    .ok(Health.class, new Health("ready")),
            Route.own("keySet", "The public keys of access tokens (RFC 7517)", "/.well-known/jwks.json")
                    .problem(ProblemOf.of(Problem.SERVER_UNAVAILABLE))
                    .text("application/json"),
            Route.own("description", "This description", "/openapi.yaml").text("application/yaml"),
            Route.own("docs", "This description for people", "/docs").text("text/html"),
            Route.own("docsFile", "A part of that page", "/docs/{file}")
                    .at("file", String.class, "swagger-ui.css")
                    .problem(ProblemOf.of(DoorProblem.ROUTE_NOT_FOUND))
                    .text("text/css"));

    private Routes() {}

    private static Draft get(String path, Class<?> useCase) {
        return Route.to(useCase, tag(path), "get", Exchange.ROOT + path);
    }

    private static Draft post(String path, Class<?> useCase) {
        return Route.to(useCase, tag(path), "post", Exchange.ROOT + path);
    }

    private static Draft put(String path, Class<?> useCase) {
        return Route.to(useCase, tag(path), "put", Exchange.ROOT + path);
    }

    private static Draft patch(String path, Class<?> useCase) {
        return Route.to(useCase, tag(path), "patch", Exchange.ROOT + path);
    }

    private static Draft delete(String path, Class<?> useCase) {
        return Route.to(useCase, tag(path), "delete", Exchange.ROOT + path);
    }

    private static Draft inRoom(Draft draft) {
        return draft.at("room", RoomPointer.class, "thing");
    }

    private static String tag(String path) {
        return switch (path.split("/")[1]) {
            case "rooms" -> "rooms";
            case "activity", "admin" -> "administration";
            case "network", "system" -> "machine";
            default -> "accounts";
        };
    }
}
