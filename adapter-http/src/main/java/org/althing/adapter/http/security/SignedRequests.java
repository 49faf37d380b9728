package org.althing.adapter.http.security;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.netty.NettyHttpRequest;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.althing.adapter.http.exchange.Bodies;
import org.althing.adapter.http.exchange.ClientAddress;
import org.althing.adapter.http.problem.ProblemDocument;
import org.althing.application.Caller;
import org.althing.application.Problem;
import org.althing.application.identity.AuthFailed;
import org.althing.application.identity.CheckSignature;
import org.althing.application.identity.CheckSignature.Scheme;
import org.althing.application.identity.SignedRequest;

/** Finds out which service on the host signed a request, body and all. */
@Singleton
final class SignedRequests {
    static final String CALLER = "X-Althing-Caller";
    static final String SIGNATURE = "X-Request-Signature";

    private static final String TIMESTAMP = "X-Althing-Timestamp";
    private static final String NONCE = "X-Althing-Nonce";
    private static final Pattern SERVER = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*");
    private static final Set<String> PROXY_HEADERS = Set.of("forwarded", "via", "x-real-ip");

    private final CheckSignature checkSignature;
    private final boolean fromAnywhere;

    SignedRequests(CheckSignature checkSignature, @Value("${althing.auth.signed-requests-from:loopback}") String from) {
        this.checkSignature = checkSignature;
        this.fromAnywhere = from.equals("anywhere");
    }

    /** What came of it. */
    sealed interface Outcome {}

    /** The service. */
    record Identified(Caller.Service caller) implements Outcome {}

    /** Why not. */
    record Refused(ProblemDocument problem) implements Outcome {}

    /** Waits for the body; to be called on a virtual thread. */
    Outcome identify(HttpRequest<?> request) {
        var scheme = scheme(request);
        if (!isFromHere(request) && (scheme == Scheme.LEGACY || !fromAnywhere)) {
            return new Refused(ProblemDocument.of(
                    Problem.AUTH_FORBIDDEN, "Signed requests are for services on the host, through no proxy."));
        }
        return switch (Bodies.peek(request)) {
            case Bodies.Refused(var problem) -> new Refused(problem);
            case Bodies.Arrived(var body) -> {
                var command = new CheckSignature.Command(signed(request, body), header(request, SIGNATURE), scheme);
                yield switch (checkSignature.check(command)) {
                    case CheckSignature.Identified identified -> new Identified(identified.caller());
                    case AuthFailed failed -> new Refused(ProblemDocument.of(failed));
                };
            }
        };
    }

    /** Whoever sends a name, a time or a nonce, be it an empty one, knows the better way. */
    private static Scheme scheme(HttpRequest<?> request) {
        var headers = request.getHeaders();
        return headers.contains(CALLER) || headers.contains(TIMESTAMP) || headers.contains(NONCE)
                ? Scheme.NAMED
                : Scheme.LEGACY;
    }

    private static boolean isFromHere(HttpRequest<?> request) {
        return ClientAddress.isLoopback(ClientAddress.peer(request))
                && request.getHeaders().names().stream().noneMatch(SignedRequests::isOfProxies);
    }

    private static boolean isOfProxies(String header) {
        var name = header.toLowerCase(Locale.ROOT);
        return name.startsWith("x-forwarded-") || PROXY_HEADERS.contains(name);
    }

    private static SignedRequest signed(HttpRequest<?> request, byte[] body) {
        var target = target(request).split("\\?", 2);
        return new SignedRequest(
                header(request, CALLER),
                header(request, TIMESTAMP),
                header(request, NONCE),
                request.getMethodName(),
                target[0],
                target.length == 2 ? target[1] : "",
                body);
    }

    /**
     * What was asked for, as it was sent: a parser of URIs takes what is behind two slashes for a host, and what is behind a
     * hash for none of the path. Only of a whole URL, as it is sent to proxies, the server's part is left out.
     */
    private static String target(HttpRequest<?> request) {
        if (request instanceof NettyHttpRequest<?> netty) {
            var target = netty.getNativeRequest().uri();
            return target.startsWith("/") ? target : SERVER.matcher(target).replaceFirst("");
        }
        throw new IllegalStateException("the server is Netty's");
    }

    /** One that comes twice is none that could have been signed. */
    private static String header(HttpRequest<?> request, String name) {
        return String.join(", ", request.getHeaders().getAll(name));
    }
}
