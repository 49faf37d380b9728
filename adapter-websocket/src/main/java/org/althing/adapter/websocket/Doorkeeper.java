package org.althing.adapter.websocket;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteMatch;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.althing.application.Access;
import org.althing.application.Caller;
import org.althing.application.FieldError;
import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.StorageUnavailable;
import org.althing.application.room.FollowRoom;
import org.althing.application.wire.WireReader;
import org.althing.domain.room.RoomPointer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides who gets a socket, and answers those who do not. It may block. */
@Singleton
final class Doorkeeper {
    private static final Logger LOG = LoggerFactory.getLogger(Doorkeeper.class);

    /** Where the request's name is found, if it has one. */
    private static final String REQUEST_ID = "althing.request-id";

    /** Where it is found when the caller's credential ends by itself, if it does. */
    private static final String GOOD_UNTIL = "althing.good-until";

    private static final String RETRY_AFTER_SECONDS = "5";

    private final Doings doings;
    private final Sockets sockets;
    private final Origins origins;

    /** What came of it. */
    sealed interface Outcome {}

    /** The socket has its seat, and must be upgraded or given up. */
    record Admitted(Socket socket) implements Outcome {}

    /** The answer to give. */
    record Refused(HttpResponse<?> answer) implements Outcome {}

    Doorkeeper(Doings doings, Sockets sockets, Origins origins) {
        this.doings = doings;
        this.sockets = sockets;
        this.origins = origins;
    }

    Outcome ask(HttpRequest<?> request, Channel channel) {
        try {
            var wrong = wrongWithTheUpgrade(request);
            if (!wrong.isEmpty()) {
                return refuse(request, ProblemDocument.invalid(wrong));
            }
            if (!origins.allows(
                    request.getHeaders().get(HttpHeaders.ORIGIN),
                    request.getHeaders().get(HttpHeaders.HOST))) {
                return refuse(
                        request,
                        ProblemDocument.of(Problem.AUTH_FORBIDDEN, "Pages of this origin may not open sockets here."));
            }
            return follow(request, channel);
        } catch (StorageUnavailable e) {
            LOG.warn("The storage cannot answer: {}", e.getMessage());
            return refuse(request, ProblemDocument.of(Problem.SERVER_UNAVAILABLE, "The storage cannot answer now."));
        } catch (RuntimeException | Error e) {
            return fault(request, e);
        }
    }

    /** Answers over a connection that cannot become a socket any more. */
    static Refused tooLate(HttpRequest<?> request) {
        return refuse(
                request,
                ProblemDocument.of(Problem.SERVER_UNAVAILABLE, "This connection cannot be upgraded; open another."));
    }

    /** Answers a bug; the log and the answer call it by the same name, that of the request. */
    static Refused fault(HttpRequest<?> request, Throwable bug) {
        var fault = name(request).map(ProblemDocument::fault).orElseGet(ProblemDocument::fault);
        LOG.error("Incident {} at an upgrade", fault.instance(), bug);
        return refuse(request, fault);
    }

    private static List<FieldError> wrongWithTheUpgrade(HttpRequest<?> request) {
        var wrong = new ArrayList<FieldError>();
        if (!Upgrade.isAskedFor(request.getHeaders())) {
            wrong.add(error("", "This address is for sockets: ask for an upgrade as RFC 6455 says."));
        }
        if (!Subprotocol.isSpoken(request.getHeaders().getAll(HttpHeaders.SEC_WEBSOCKET_PROTOCOL))) {
            wrong.add(error("", "The one subprotocol spoken here is " + Subprotocol.NEWEST + "."));
        }
        request.getParameters().forEach((name, values) -> {
            if (values.size() > 1) {
                wrong.add(error("/" + name, "It must be given once."));
            }
        });
        return wrong;
    }

    private Outcome follow(HttpRequest<?> request, Channel channel) {
        var caller = request.getAttribute(Caller.class.getName(), Caller.class).orElseGet(Caller.Stranger::new);
        var denied = Access.check(FollowRoom.class, caller);
        if (denied.isPresent() || !(caller instanceof Caller.Known known)) {
            var problem = denied.orElse(Problem.AUTH_REQUIRED);
            return refuse(request, ProblemDocument.of(problem, Access.explain(problem, FollowRoom.class)));
        }
        var room = room(request).flatMap(RoomPointer::parse);
        if (room.isEmpty()) {
            return refuse(request, ProblemDocument.of(Problem.ROOM_NOT_FOUND, "No room can be called that."));
        }
        var until = request.getAttribute(GOOD_UNTIL, Instant.class).orElse(Instant.MAX);
        var socket = new Socket(sockets, channel, known, until, new Intake());
        return switch (WireReader.read(
                FollowRoom.Command.class, WireReader.Form.TEXT, parameters(request), known, room.get(), socket)) {
            case WireReader.Bad<FollowRoom.Command> bad -> refuse(request, ProblemDocument.invalid(bad.errors()));
            case WireReader.Good<FollowRoom.Command> good ->
                switch (doings.followRoom().follow(good.value())) {
                    case FollowRoom.Following following -> admit(socket, following, known);
                    case Refusal refusal -> refuse(request, ProblemDocument.of(refusal));
                };
        };
    }

    private Admitted admit(Socket socket, FollowRoom.Following following, Caller.Known caller) {
        var room = following.welcome().room();
        try {
            socket.sit(following, new Conversation(doings, caller, room, socket)::hear);
        } catch (RuntimeException | Error e) {
            following.seat().close();
            throw e;
        }
        return new Admitted(socket);
    }

    /** Empty where the address names none, such as {@code /ws/}: it is no route then, but this door's all the same. */
    private static Optional<String> room(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .filter(UriRouteMatch.class::isInstance)
                .map(match -> ((UriRouteMatch<?, ?>) match).getVariableValues().get("room"))
                .map(String::valueOf);
    }

    private static Map<String, String> parameters(HttpRequest<?> request) {
        var parameters = new LinkedHashMap<String, String>();
        request.getParameters().forEach((name, values) -> parameters.put(name, values.getFirst()));
        return parameters;
    }

    private static Refused refuse(HttpRequest<?> request, ProblemDocument problem) {
        var named = name(request).map(problem::named).orElse(problem);
        var json = new ByteArrayOutputStream();
        Json.write(named.fields(), json);
        MutableHttpResponse<?> answer = HttpResponse.status(
                        problem.status(), problem.problem().title())
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        switch (problem.problem().kind()) {
            case INVALID -> answer.header(HttpHeaders.SEC_WEBSOCKET_VERSION, Upgrade.VERSION);
            case UNAUTHENTICATED -> answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case UNAVAILABLE, TOO_MANY -> answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            case FORBIDDEN, NOT_FOUND, CONFLICT, STALE, FAULT -> {}
        }
        return new Refused(answer.contentType(ProblemDocument.MEDIA_TYPE).body(json.toByteArray()));
    }

    private static Optional<UUID> name(HttpRequest<?> request) {
        return request.getAttribute(REQUEST_ID, String.class).map(UUID::fromString);
    }

    private static FieldError error(String pointer, String detail) {
        return new FieldError(pointer, FieldError.BREAKS_RULE, detail);
    }
}
