package org.althing.adapter.http.security;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.althing.adapter.http.exchange.Exchange;

/** The public halves of the signing keys. */
@Controller("/.well-known/jwks.json")
@ExecuteOn(TaskExecutors.BLOCKING)
final class KeySetController {
    private final AccessTokens tokens;

    KeySetController(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @Get
    HttpResponse<?> keys(Exchange http) {
        return http.ok(tokens.publicKeys());
    }
}
