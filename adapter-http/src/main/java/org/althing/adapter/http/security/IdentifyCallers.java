package org.althing.adapter.http.security;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.regex.Pattern;
import org.althing.adapter.http.exchange.ClientAddress;
import org.althing.adapter.http.limits.Connections;
import org.althing.adapter.http.limits.LimitRequests;
import org.althing.adapter.http.problem.DoorProblem;
import org.althing.adapter.http.problem.ProblemDocument;
import org.althing.adapter.http.problem.Problems;
import org.althing.application.Caller;
import org.althing.application.Problem;
import org.althing.application.identity.AuthFailed;
import org.althing.application.identity.IdentifyCaller;

/**
 * Finds out who calls, once for every request, the opening ones of sockets among them, and leaves the {@link Caller} in
 * the request's attribute of that class's name, and in another when the credential ends by itself. Bad credentials go no
 * further; none make a stranger.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class IdentifyCallers implements Ordered {
    static final int ORDER = -1000;

    /** The attribute with the {@link Instant} from which the credential is good no more; absent: it has no end. */
    static final String GOOD_UNTIL = "althing.good-until";

    /** What is answered to everybody alike; the token endpoint has its credentials in the form. */
    private static final Pattern ASKS_NOBODY =
            Pattern.compile("/health/.*|/docs|/docs/.*|/openapi\\.yaml|/\\.well-known/.*|/api/v1/auth/token");

    private final AccessTokens tokens;
    private final IdentifyCaller identifyCaller;
    private final KnownCallers knownCallers;
    private final Connections connections;
    private final SignedRequests signedRequests;
    private final ClientAddress clientAddress;
    private final LimitRequests limitRequests;
    private final ExecutorService blocking;

    IdentifyCallers(
            AccessTokens tokens,
            IdentifyCaller identifyCaller,
            KnownCallers knownCallers,
            Connections connections,
            SignedRequests signedRequests,
            ClientAddress clientAddress,
            LimitRequests limitRequests,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.tokens = tokens;
        this.identifyCaller = identifyCaller;
        this.knownCallers = knownCallers;
        this.connections = connections;
        this.signedRequests = signedRequests;
        this.clientAddress = clientAddress;
        this.limitRequests = limitRequests;
        this.blocking = blocking;
    }

    /**
     * Who is known from a moment ago is known at once. Else the work may wait for the storage, so that it leaves the event
     * loop; it comes back to it, since a socket is opened where its frames arrive.
     */
    @RequestFilter
    CompletionStage<Optional<HttpResponse<?>>> identify(HttpRequest<?> request) {
        var shown = Credentials.of(request.getHeaders());
        if (shown instanceof Credentials.None
                || ASKS_NOBODY.matcher(request.getPath()).matches()) {
            admit(request, new Caller.Stranger());
            return CompletableFuture.completedFuture(Optional.empty());
        }
        var known = remembered(request, shown).flatMap(knownCallers::find);
        if (known.isPresent()) {
            admit(request, known.get().caller(), known.get().until());
            return CompletableFuture.completedFuture(Optional.empty());
        }
        return CompletableFuture.supplyAsync(() -> identify(request, shown), blocking)
                .thenApplyAsync(refusal -> refusal.map(it -> refuse(request, it)), eventLoop(request));
    }

    /** Whoever tries credentials in turn is counted as who has none. */
    private HttpResponse<?> refuse(HttpRequest<?> request, ProblemDocument problem) {
        var answer =
                Problems.answer(request, limitRequests.countStranger(request).orElse(problem));
        return limitRequests.tell(request, answer);
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    private Optional<ProblemDocument> identify(HttpRequest<?> request, Credentials shown) {
        return switch (shown) {
            case Credentials.None none -> admit(request, new Caller.Stranger());
            case Credentials.Key key ->
                identify(
                        request,
                        new IdentifyCaller.Credential.Key(key.secret(), clientAddress.of(request)),
                        remembered(request, key),
                        Instant.MAX);
            case Credentials.Token token -> check(request, token.jwt());
            case Credentials.Ticket ticket ->
                identifyOnce(request, new IdentifyCaller.Credential.Ticket(ticket.secret(), ticket.origin()));
            case Credentials.Signature signature ->
                switch (signedRequests.identify(request)) {
                    case SignedRequests.Identified(var caller) -> admit(request, caller);
                    case SignedRequests.Refused(var problem) -> refused(problem);
                };
            case Credentials.Unknown unknown -> failed();
            case Credentials.Ambiguous ambiguous ->
                refused(ProblemDocument.of(DoorProblem.AMBIGUOUS_CREDENTIALS, "Show a token or an API key, once."));
        };
    }

    private Optional<ProblemDocument> check(HttpRequest<?> request, String jwt) {
        return switch (tokens.check(jwt)) {
            case AccessTokens.Good(var shown) ->
                identify(request, shown.token(), jwt, shown.expiresAt().plus(AccessTokens.LEEWAY));
            case AccessTokens.Expired expired ->
                refused(ProblemDocument.of(Problem.AUTH_EXPIRED, "Get another with the refresh token."));
            case AccessTokens.Wrong wrong -> failed();
        };
    }

    /**
     * @param shown by which the caller is remembered
     * @param until at most until then
     */
    private Optional<ProblemDocument> identify(
            HttpRequest<?> request, IdentifyCaller.Credential credential, String shown, Instant until) {
        return knownCallers
                .remember(shown, () -> lookUp(credential, until))
                .map(known -> admit(request, known.caller(), known.until()))
                .orElseGet(IdentifyCallers::failed);
    }

    private Optional<KnownCallers.Known> lookUp(IdentifyCaller.Credential credential, Instant until) {
        return switch (identifyCaller.identify(credential)) {
            case IdentifyCaller.Identified(var caller, var end) ->
                Optional.of(new KnownCallers.Known(caller, end == null || end.isAfter(until) ? until : end));
            case AuthFailed failed -> Optional.empty();
        };
    }

    private Optional<ProblemDocument> identifyOnce(HttpRequest<?> request, IdentifyCaller.Credential credential) {
        return switch (identifyCaller.identify(credential)) {
            case IdentifyCaller.Identified(var caller, var end) ->
                admit(request, caller, end == null ? Instant.MAX : end);
            case AuthFailed failed -> failed();
        };
    }

    /** What a caller is remembered by: a key is good from some addresses only. */
    private Optional<String> remembered(HttpRequest<?> request, Credentials shown) {
        return switch (shown) {
            case Credentials.Token token -> Optional.of(token.jwt());
            case Credentials.Key key -> Optional.of(remembered(request, key));
            default -> Optional.empty();
        };
    }

    private String remembered(HttpRequest<?> request, Credentials.Key key) {
        return key.secret() + " " + clientAddress.of(request);
    }

    private Optional<ProblemDocument> admit(HttpRequest<?> request, Caller caller) {
        if (!(caller instanceof Caller.Stranger)) {
            connections.isKnown(request);
        }
        request.setAttribute(Caller.class.getName(), caller);
        return Optional.empty();
    }

    private Optional<ProblemDocument> admit(HttpRequest<?> request, Caller.Known caller, Instant until) {
        if (!until.equals(Instant.MAX)) {
            request.setAttribute(GOOD_UNTIL, until);
        }
        return admit(request, caller);
    }

    private static Optional<ProblemDocument> failed() {
        return refused(ProblemDocument.of(new AuthFailed()));
    }

    private static Optional<ProblemDocument> refused(ProblemDocument problem) {
        return Optional.of(problem);
    }

    private static Executor eventLoop(HttpRequest<?> request) {
        if (request instanceof NettyHttpRequest<?> netty) {
            return netty.getChannelHandlerContext().channel().eventLoop();
        }
        throw new IllegalStateException("the server is Netty's");
    }
}
