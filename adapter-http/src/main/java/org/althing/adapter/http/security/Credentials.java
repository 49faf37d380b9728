package org.althing.adapter.http.security;

import io.micronaut.http.HttpHeaders;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.althing.domain.identity.Secret;
import org.jspecify.annotations.Nullable;

/** What a request shows of who sends it: nothing, one thing, or so much that nobody knows which is meant. */
sealed interface Credentials {
    String KEY_HEADER = "X-API-Key";

    /** How a ticket is offered as a subprotocol. */
    String TICKET = "althing.ticket.";

    /** Nothing. */
    record None() implements Credentials {}

    /** An API key, in either of its headers. */
    record Key(String secret) implements Credentials {
        @Override
        public String toString() {
            return "Key[hidden]";
        }
    }

    /** An access token. */
    record Token(String jwt) implements Credentials {
        @Override
        public String toString() {
            return "Token[hidden]";
        }
    }

    /**
     * A ticket for a socket.
     *
     * @param origin of the page that shows it; {@code null}: no page does
     */
    record Ticket(String secret, @Nullable String origin) implements Credentials {
        @Override
        public String toString() {
            return "Ticket[hidden]";
        }
    }

    /** The signature of a service on the host. */
    record Signature() implements Credentials {}

    /** More than one. */
    record Ambiguous() implements Credentials {}

    /** Something that is no credential here. */
    record Unknown() implements Credentials {}

    static Credentials of(HttpHeaders headers) {
        var shown = new ArrayList<Credentials>();
        all(headers, HttpHeaders.AUTHORIZATION).forEach(value -> shown.add(authorization(value)));
        all(headers, KEY_HEADER).forEach(value -> shown.add(new Key(value.strip())));
        tickets(headers).forEach(shown::add);
        if (headers.contains(SignedRequests.CALLER) || headers.contains(SignedRequests.SIGNATURE)) {
            shown.add(new Signature());
        }
        return switch (shown.size()) {
            case 0 -> new None();
            case 1 -> shown.getFirst();
            default -> new Ambiguous();
        };
    }

    /** Browsers can offer subprotocols with a request for a socket, and nothing else. */
    private static Stream<Credentials> tickets(HttpHeaders headers) {
        return all(headers, HttpHeaders.SEC_WEBSOCKET_PROTOCOL).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(offered -> offered.startsWith(TICKET))
                .map(offered -> new Ticket(offered.substring(TICKET.length()), headers.get(HttpHeaders.ORIGIN)));
    }

    private static List<String> all(HttpHeaders headers, String name) {
        return headers.getAll(name);
    }

    private static Credentials authorization(String value) {
        var parts = value.strip().split(" +", 2);
        if (parts.length != 2 || !parts[0].equalsIgnoreCase("Bearer")) {
            return new Unknown();
        }
        return parts[1].startsWith(Secret.Kind.API_KEY.prefix()) ? new Key(parts[1]) : new Token(parts[1]);
    }
}
