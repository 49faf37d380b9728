package org.althing.adapter.http.identity;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.althing.adapter.http.exchange.Exchange;
import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.identity.EditApiKey;
import org.althing.application.identity.FindApiKey;
import org.althing.application.identity.IssueApiKey;
import org.althing.application.identity.ListApiKeys;
import org.althing.application.identity.RevokeApiKey;
import org.althing.domain.identity.ApiKeyId;

/** The caller's API keys, and for administrators those of services. */
@Controller(Exchange.ROOT + "/keys")
@ExecuteOn(TaskExecutors.BLOCKING)
final class KeysController {
    private final IssueApiKey issueApiKey;
    private final ListApiKeys listApiKeys;
    private final FindApiKey findApiKey;
    private final EditApiKey editApiKey;
    private final RevokeApiKey revokeApiKey;

    KeysController(
            IssueApiKey issueApiKey,
            ListApiKeys listApiKeys,
            FindApiKey findApiKey,
            EditApiKey editApiKey,
            RevokeApiKey revokeApiKey) {
        this.issueApiKey = issueApiKey;
        this.findApiKey = findApiKey;
        this.editApiKey = editApiKey;
        this.listApiKeys = listApiKeys;
        this.revokeApiKey = revokeApiKey;
    }

    @Get
    HttpResponse<?> list(Exchange http) {
        return http.query(ListApiKeys.Command.class, command -> switch (listApiKeys.list(command)) {
            case ListApiKeys.Listed(var page) -> http.ok(page);
            case Refusal refusal -> http.refuse(refusal);
        });
    }

    @Post
    HttpResponse<?> issue(Exchange http) {
        return http.json(IssueApiKey.Command.class, command -> switch (issueApiKey.issue(command)) {
            case IssueApiKey.Issued(var key) -> http.created("/keys/" + key.id(), key);
            case Refusal refusal -> http.refuse(refusal);
        });
    }

    @Get("/{id}")
    HttpResponse<?> find(Exchange http, String id) {
        return http.at(ApiKeyId.class, id, Problem.KEY_NOT_FOUND)
                .query(FindApiKey.Command.class, command -> switch (findApiKey.find(command)) {
                    case FindApiKey.Found(var key) -> http.ok(key);
                    case Refusal refusal -> http.refuse(refusal);
                });
    }

    @Patch("/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    HttpResponse<?> edit(Exchange http, String id) {
        return http.at(ApiKeyId.class, id, Problem.KEY_NOT_FOUND)
                .json(EditApiKey.Command.class, command -> switch (editApiKey.edit(command)) {
                    case EditApiKey.Edited(var key) -> http.ok(key);
                    case Refusal refusal -> http.refuse(refusal);
                });
    }

    @Delete("/{id}")
    HttpResponse<?> revoke(Exchange http, String id) {
        return http.at(ApiKeyId.class, id, Problem.KEY_NOT_FOUND)
                .query(RevokeApiKey.Command.class, command -> switch (revokeApiKey.revoke(command)) {
                    case RevokeApiKey.Revoked revoked -> http.noContent();
                    case Refusal refusal -> http.refuse(refusal);
                });
    }
}
