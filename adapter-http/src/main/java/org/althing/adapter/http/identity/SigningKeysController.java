package org.althing.adapter.http.identity;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.althing.adapter.http.exchange.Exchange;
import org.althing.application.Refusal;
import org.althing.application.identity.ListSigningKeys;
import org.althing.application.identity.RotateSigningKey;

/** The keys of access tokens, for administrators. */
@Controller(Exchange.ROOT + "/admin/signing-keys")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SigningKeysController {
    private final ListSigningKeys listSigningKeys;
    private final RotateSigningKey rotateSigningKey;

    SigningKeysController(ListSigningKeys listSigningKeys, RotateSigningKey rotateSigningKey) {
        this.listSigningKeys = listSigningKeys;
        this.rotateSigningKey = rotateSigningKey;
    }

    @Get
    HttpResponse<?> list(Exchange http) {
        return http.query(ListSigningKeys.Command.class, command -> switch (listSigningKeys.list(command)) {
            case ListSigningKeys.Listed(var page) -> http.ok(page);
            case Refusal refusal -> http.refuse(refusal);
        });
    }

    @Post("/rotate")
    HttpResponse<?> rotate(Exchange http) {
        return http.optionalJson(RotateSigningKey.Command.class, command -> switch (rotateSigningKey.rotate(command)) {
            case RotateSigningKey.Rotated(var key) -> http.ok(key);
            case Refusal refusal -> http.refuse(refusal);
        });
    }
}
