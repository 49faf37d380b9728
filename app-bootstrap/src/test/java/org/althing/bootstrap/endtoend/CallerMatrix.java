package org.althing.bootstrap.endtoend;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What each caller may do, route by route and frame by frame: the one table to read when somebody asks who may what.
 *
 * <p>{@code +}: they pass the door, whatever becomes of it then; {@code 401}: it is not known who they are, or they are no
 * user; {@code 403}: they see it and may not; {@code 404}: for them the room is not there. The room of the table is public: to
 * open a socket to it makes one a member.
 */
final class CallerMatrix {
    /** Who calls; the room's own columns are those of three users with the same role. */
    enum Who {
        /** Shows nothing. */
        NOBODY,
        /** A user who is not in the room. */
        STRANGER,
        /** A user who is in the room. */
        MEMBER,
        /** The user whose room it is. */
        OWNER,
        /** An administrator who is not in the room. */
        ADMIN,
        /** A user who was disabled after their token was made. */
        DISABLED,
        /** The owner's API key that has no scope but one for games. */
        KEY,
        /** A service on the host with every scope that a service can have. */
        SERVICE
    }

    private static final String ROWS = """
                                             nobody stranger member owner admin disabled key  service
            GET    /api/v1/activity              401    403      403    403   +     401      403  +
            GET    /api/v1/activity/verification 401    403      403    403   +     401      403  +
            GET    /api/v1/admin/callers         401    403      403    403   +     401      403  +
            PUT    /api/v1/admin/callers/{name}  401    403      403    403   +     401      403  +
            DELETE /api/v1/admin/callers/{name}  401    403      403    403   +     401      403  +
            GET    /api/v1/admin/signing-keys    401    403      403    403   +     401      403  +
            POST   /api/v1/admin/signing-keys/rotate 401 403     403    403   +     401      403  +
            POST   /api/v1/auth/introspect       401    +        +      +     +     401      +    +
            POST   /api/v1/auth/revoke           401    +        +      +     +     401      +    +
            GET    /api/v1/auth/sessions         401    +        +      +     +     401      403  403
            DELETE /api/v1/auth/sessions/{id}    401    +        +      +     +     401      403  403
            POST   /api/v1/auth/token            +      +        +      +     +     +        +    +
            GET    /api/v1/invitations           401    403      403    403   +     401      403  +
            POST   /api/v1/invitations           401    403      403    403   +     401      403  +
            DELETE /api/v1/invitations/{id}      401    403      403    403   +     401      403  +
            GET    /api/v1/keys                  401    +        +      +     +     401      403  403
            POST   /api/v1/keys                  401    +        +      +     +     401      403  403
            GET    /api/v1/keys/{id}             401    +        +      +     +     401      403  403
            PATCH  /api/v1/keys/{id}             401    +        +      +     +     401      403  403
            DELETE /api/v1/keys/{id}             401    +        +      +     +     401      403  403
            GET    /api/v1/network/interfaces    401    403      403    403   +     401      403  +
            GET    /api/v1/network/interfaces/{name} 401 403     403    403   +     401      403  +
            GET    /api/v1/rooms                 401    +        +      +     +     401      403  +
            POST   /api/v1/rooms                 401    +        +      +     +     401      403  401
            GET    /api/v1/rooms/{room}         401    +        +      +     +     401      403  +
            GET    /api/v1/rooms/{room}/entries 401    403      +      +     403   401      403  403
            POST   /api/v1/rooms/{room}/join    401    +        +      +     +     401      403  401
            POST   /api/v1/rooms/{room}/leave   401    +        +      403   +     401      403  401
            POST   /api/v1/rooms/{room}/messages 401   403      +      +     403   401      403  401
            GET    /api/v1/rooms/{room}/messages/{seq} 401 403   +      +     403   401      403  403
            POST   /api/v1/setup                 +      +        +      +     +     401      +    +
            GET    /api/v1/system/device         401    403      403    403   +     401      403  +
            GET    /api/v1/system/stats          401    403      403    403   +     401      403  +
            GET    /api/v1/users                 401    403      403    403   +     401      403  +
            POST   /api/v1/users                 +      +        +      +     +     401      +    +
            GET    /api/v1/users/availability    +      +        +      +     +     401      +    +
            GET    /api/v1/users/me              401    +        +      +     +     401      403  403
            PATCH  /api/v1/users/me              401    +        +      +     +     401      403  403
            PUT    /api/v1/users/me/password     401    +        +      +     +     401      403  403
            POST   /api/v1/users/me/deletion     401    +        +      +     +     401      403  403
            PUT    /api/v1/users/me/public-key   401    +        +      +     +     401      403  403
            DELETE /api/v1/users/me/public-key   401    +        +      +     +     401      403  403
            POST   /api/v1/users/me/second-factor 401   +        +      +     +     401      403  403
            PUT    /api/v1/users/me/second-factor 401   +        +      +     +     401      403  403
            DELETE /api/v1/users/me/second-factor 401   +        +      +     +     401      403  403
            GET    /api/v1/users/{user}          401    +        +      +     +     401      +    +
            PATCH  /api/v1/users/{user}          401    403      403    403   +     401      403  +
            DELETE /api/v1/users/{user}          401    403      403    403   +     401      403  +
            POST   /api/v1/ws-tickets            401    +        +      +     +     401      +    401
            GET    /health/live                  +      +        +      +     +     +        +    +
            GET    /health/ready                 +      +        +      +     +     +        +    +
            GET    /.well-known/jwks.json        +      +        +      +     +     +        +    +
            GET    /openapi.yaml                 +      +        +      +     +     +        +    +
            GET    /docs                         +      +        +      +     +     +        +    +
            GET    /docs/{file}                  +      +        +      +     +     +        +    +
            SOCKET /ws/{room}                   401    +        +      +     +     401      403  401
            FRAME  send                         401    +        +      +     +     401      403  401
            FRAME  history                      401    +        +      +     +     401      403  401
            FRAME  ping                         401    +        +      +     +     401      403  401
            """;

    private CallerMatrix() {}

    /** By method and route, or by the word FRAME and its type. */
    static Map<String, Map<Who, String>> rows() {
        var rows = new LinkedHashMap<String, Map<Who, String>>();
        ROWS.lines().skip(1).map(line -> line.strip().split(" +")).forEach(cells -> {
            var row = new EnumMap<Who, String>(Who.class);
            Arrays.stream(Who.values()).forEach(who -> row.put(who, cells[2 + who.ordinal()]));
            rows.put(cells[0] + " " + cells[1], row);
        });
        return rows;
    }
}
