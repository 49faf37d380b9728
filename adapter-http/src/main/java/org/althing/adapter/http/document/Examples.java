package org.althing.adapter.http.document;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.althing.adapter.http.identity.TokenView;
import org.althing.application.Cursor;
import org.althing.application.Page;
import org.althing.application.activity.Activity;
import org.althing.application.activity.ActivityId;
import org.althing.application.activity.ActivityView;
import org.althing.application.activity.Outcome;
import org.althing.application.activity.VerifyActivity;
import org.althing.application.identity.ApiKeyView;
import org.althing.application.identity.BeginSecondFactor;
import org.althing.application.identity.CheckName;
import org.althing.application.identity.InternalCallerView;
import org.althing.application.identity.InvitationView;
import org.althing.application.identity.IssueTicket;
import org.althing.application.identity.IssuedApiKeyView;
import org.althing.application.identity.SessionView;
import org.althing.application.identity.SigningKeyView;
import org.althing.application.identity.UserView;
import org.althing.application.room.EntryView;
import org.althing.application.room.RoomView;
import org.althing.application.room.TimelineView;
import org.althing.domain.AddressRange;
import org.althing.domain.identity.ApiKeyId;
import org.althing.domain.identity.ApiKeyName;
import org.althing.domain.identity.CallerName;
import org.althing.domain.identity.DisplayName;
import org.althing.domain.identity.InvitationId;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.Scope;
import org.althing.domain.identity.SessionId;
import org.althing.domain.identity.UserId;
import org.althing.domain.identity.UserKind;
import org.althing.domain.identity.UserName;
import org.althing.domain.identity.UserRef;
import org.althing.domain.room.Body;
import org.althing.domain.room.ClientId;
import org.althing.domain.room.ContentType;
import org.althing.domain.room.Epoch;
import org.althing.domain.room.RoomId;
import org.althing.domain.room.RoomKind;
import org.althing.domain.room.RoomName;
import org.althing.domain.room.RoomRole;
import org.althing.domain.room.Topic;
import org.jspecify.annotations.Nullable;

/** What requests and answers about people and rooms look like: values of the very types that are shown. */
final class Examples {
    static final Instant AT = Instant.parse("2026-11-21T09:00:00.000Z");
    static final String REQUEST_ID = "019aa5b1-1c80-7000-8000-00000000000f";
    static final String USER_ID = "019aa5b1-1c80-7000-8000-000000000001";
    static final String KEY_ID = "019aa5b1-1c80-7000-8000-000000000002";
    static final String SESSION_ID = "019aa5b1-1c80-7000-8000-000000000004";
    static final String INVITATION_ID = "019aa5b1-1c80-7000-8000-000000000005";
    static final String ROOM_ID = "019aa5b1-1c80-7000-8000-000000000003";

    static final Map<String, @Nullable Object> SIGN_UP =
            Fields.of("name", "ada", "password", "correct horse battery staple", "displayName", "Ada Lovelace");
    static final Map<String, @Nullable Object> LOG_IN =
            Fields.of("grant_type", "password", "username", "ada", "password", "correct horse battery staple");
    static final Map<String, @Nullable Object> A_TOKEN =
            Fields.of("token", "altr_0123456789ABCDEFGHIJKLMNOPQRST000000", "token_type_hint", "refresh_token");
    static final Map<String, @Nullable Object> DISPLAY_NAME = Fields.of("displayName", "Countess of Lovelace");
    static final Map<String, @Nullable Object> KEY =
            Fields.of("name", "weather station", "scopes", List.of("rooms:read", "rooms:write"), "expiresAt", null);
    static final Map<String, @Nullable Object> ROOM =
            Fields.of("name", "thing", "kind", "public", "topic", "With laws we build");
    static final Map<String, @Nullable Object> MESSAGE =
            Fields.of("clientId", "1", "body", "Hear, hear!", "contentType", "text/plain");

    static final UserView ME = new UserView(
            new UserId(UUID.fromString(USER_ID)),
            new UserName("ada"),
            new DisplayName("Ada Lovelace"),
            UserKind.PERSON,
            Role.USER,
            null,
            false,
            false,
            AT,
            null,
            0);
    static final UserView ANOTHER = new UserView(
            ME.id(), ME.name(), ME.displayName(), ME.kind(), null, null, null, null, ME.createdAt(), null, null);
    static final UserView.PublicKeyView KEY_VIEW = new UserView.PublicKeyView(
            "X25519",
            "MCowBQYDK2VuAyEAhSDwCYkwp1R0i33ctD73Wg2/Og0mOBr066SpjqqbTmo=",
            "SHA256:KRxSk+AwRSpZmFGnxymPPxbD/xvfr8tZiSfyYx+fpkE",
            AT);
    static final Map<String, @Nullable Object> PUBLIC_KEY = Fields.of("spki", KEY_VIEW.spki());
    static final UserView ME_WITH_KEY = ofRole(Role.USER, KEY_VIEW);
    static final UserView OPERATOR = ofRole(Role.OPERATOR, null);
    static final UserView ADMIN = ofRole(Role.ADMIN, null);
    static final Page<UserView> USERS = new Page<>(List.of(ME), null);
    static final Map<String, @Nullable Object> ROLE = Fields.of("role", "operator");
    static final Map<String, @Nullable Object> NEW_PASSWORD =
            Fields.of("old", "correct horse battery staple", "new", "a longer horse and a better battery");
    static final Map<String, @Nullable Object> SET_UP = Fields.of(
            "token",
            "altu_0123456789ABCDEFGHIJKLMNOPQRST000000",
            "name",
            "ada",
            "password",
            "correct horse battery staple");
    static final BeginSecondFactor.NewSecondFactor SECOND_FACTOR = new BeginSecondFactor.NewSecondFactor(
            "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
            "otpauth://totp/Althing:ada?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Althing",
            List.of("abcd-efgh-jkmn-pqrs"));
    static final Map<String, @Nullable Object> OTP = Fields.of("otp", "287082");
    static final Map<String, @Nullable Object> PASSWORD = Fields.of("password", "correct horse battery staple");
    static final CheckName.Checked CHECKED_NAME = new CheckName.Checked("ada", true, null);
    static final InvitationView INVITATION = new InvitationView(
            new InvitationId(UUID.fromString(INVITATION_ID)),
            Role.USER,
            new UserId(UUID.fromString(USER_ID)),
            AT,
            AT.plus(Duration.ofDays(7)),
            null,
            "alti_0123456789ABCDEFGHIJKLMNOPQRST000000");
    static final Page<InvitationView> INVITATIONS = new Page<>(
            List.of(new InvitationView(
                    INVITATION.id(),
                    INVITATION.role(),
                    INVITATION.invitedBy(),
                    INVITATION.createdAt(),
                    INVITATION.expiresAt(),
                    new UserId(UUID.fromString(USER_ID)),
                    null)),
            null);
    static final IssueTicket.WsTicket TICKET =
            new IssueTicket.WsTicket("altw_0123456789ABCDEFGHIJKLMNOPQRST000000", AT.plusSeconds(30));
    static final InternalCallerView CALLER = new InternalCallerView(
            new CallerName("fpms"),
            Set.of(Scope.DEVICE_READ),
            false,
            "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    static final Map<String, @Nullable Object> CALLER_SCOPES = Fields.of("scopes", List.of("device:read"));
    static final InternalCallerView CHANGED_CALLER =
            new InternalCallerView(CALLER.name(), CALLER.scopes(), CALLER.legacy(), null);
    static final Page<InternalCallerView> CALLERS = new Page<>(List.of(CHANGED_CALLER), null);
    static final Page<ActivityView> ACTIVITY = new Page<>(
            List.of(new ActivityView(
                    new ActivityId(UUID.fromString("019aa5b1-1c80-7000-8000-000000000006")),
                    AT,
                    USER_ID,
                    "key.issue",
                    "weather station",
                    Outcome.OK,
                    "192.0.2.1",
                    REQUEST_ID,
                    Map.of(),
                    Activity.NO_HASH,
                    "2b1f0d1c7a3c5e4f6a7b8c9d0e1f2a3b4c5d6e7f8091a2b3c4d5e6f708192a3b")),
            null);
    static final VerifyActivity.Verification VERIFICATION = new VerifyActivity.Verification(1, true, null);
    static final TokenView TOKEN = new TokenView(
            "eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9.e30.c2lnbmF0dXJl",
            "Bearer",
            900,
            "altr_0123456789ABCDEFGHIJKLMNOPQRST000000",
            "account games:read games:write rooms:read rooms:write");
    static final IssuedApiKeyView ISSUED_KEY = new IssuedApiKeyView(
            new ApiKeyId(UUID.fromString(KEY_ID)),
            new ApiKeyName("weather station"),
            "alt_01234567",
            Set.of(Scope.ROOMS_READ, Scope.ROOMS_WRITE),
            List.of(),
            AT,
            null,
            null,
            null,
            "alt_0123456789ABCDEFGHIJKLMNOPQRST418URS");
    static final SigningKeyView SIGNING_KEY = new SigningKeyView(
            "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs", "ES256", AT, AT, SigningKeyView.State.ACTIVE);
    static final Page<SigningKeyView> SIGNING_KEYS = new Page<>(List.of(SIGNING_KEY), null);
    static final Page<SessionView> SESSIONS = new Page<>(
            List.of(new SessionView(
                    new SessionId(UUID.fromString(SESSION_ID)), AT, AT, AT.plus(Duration.ofDays(30)), true)),
            null);
    static final ApiKeyView SHOWN_KEY = new ApiKeyView(
            ISSUED_KEY.id(),
            ISSUED_KEY.name(),
            ISSUED_KEY.prefix(),
            ISSUED_KEY.scopes(),
            List.of(AddressRange.parse("192.0.2.0/24").orElseThrow()),
            ISSUED_KEY.createdAt(),
            null,
            AT,
            null);
    static final Map<String, @Nullable Object> KEY_CHANGE =
            Fields.of("name", "weather station", "addresses", List.of("192.0.2.0/24"));
    static final Page<ApiKeyView> KEYS = new Page<>(List.of(SHOWN_KEY), null);
    static final RoomView OPENED_ROOM = new RoomView(
            new RoomId(UUID.fromString(ROOM_ID)),
            new RoomName("thing"),
            RoomKind.PUBLIC,
            new Topic("With laws we build"),
            new UserRef(ME.id(), ME.name()),
            RoomRole.OWNER,
            1,
            new Epoch("a603df3b1ca62ad4"),
            1,
            2,
            null,
            null,
            null,
            AT);
    static final Page<RoomView> ROOMS = new Page<>(List.of(OPENED_ROOM), Cursor.behind("thing"));
    static final EntryView.MessageView POSTED = new EntryView.MessageView(
            2,
            AT,
            new UserRef(ME.id(), ME.name()),
            EntryView.Kind.MESSAGE,
            new ClientId("1"),
            new Body("Hear, hear!"),
            new ContentType("text/plain"),
            null,
            null,
            null,
            List.of());
    static final TimelineView TIMELINE = new TimelineView(
            List.of(
                    new EntryView.NoticeView(
                            1,
                            AT,
                            new UserRef(ME.id(), ME.name()),
                            EntryView.Kind.NOTICE,
                            null,
                            "member.joined",
                            Map.of()),
                    POSTED),
            1,
            2,
            OPENED_ROOM.epoch());

    private Examples() {}

    private static UserView ofRole(Role role, UserView.@Nullable PublicKeyView key) {
        return new UserView(
                ME.id(), ME.name(), ME.displayName(), ME.kind(), role, key, false, false, ME.createdAt(), null, 0);
    }
}
