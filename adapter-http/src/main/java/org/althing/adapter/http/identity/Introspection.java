package org.althing.adapter.http.identity;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.althing.adapter.http.security.AccessTokens.Shown;
import org.althing.application.identity.InspectToken;
import org.jspecify.annotations.Nullable;

/** The answer of introspection, in the words of RFC 7662, section 2.2: what is not known is left out. */
final class Introspection {
    /** And nothing more, so that nobody learns what it was. */
    static final Map<String, ?> INACTIVE = Map.of("active", false);

    private Introspection() {}

    /** @param shown what an access token says of itself; {@code null}: it is none */
    static Map<String, ?> of(InspectToken.Active active, @Nullable Shown shown) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("active", true);
        fields.put("token_type", active.kind() == InspectToken.Kind.ACCESS_TOKEN ? "Bearer" : kind(active));
        fields.put(
                "scope", active.scopes().stream().map(Object::toString).sorted().collect(Collectors.joining(" ")));
        fields.put("sub", active.user().id().toString());
        fields.put("username", String.valueOf(active.user().name()));
        put(fields, "iat", shown == null ? active.issuedAt() : shown.issuedAt());
        put(fields, "exp", shown == null ? active.expiresAt() : shown.expiresAt());
        if (shown != null) {
            fields.put("jti", shown.token().id().toString());
            fields.put("sid", shown.token().session().toString());
        }
        return fields;
    }

    private static String kind(InspectToken.Active active) {
        return active.kind() == InspectToken.Kind.API_KEY ? "api_key" : "refresh_token";
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Instant time) {
        if (time != null) {
            fields.put(name, time.getEpochSecond());
        }
    }
}
