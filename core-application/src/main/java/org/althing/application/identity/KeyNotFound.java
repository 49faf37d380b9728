package org.althing.application.identity;

import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.Refuses;
import org.althing.domain.identity.ApiKeyId;

/** The caller has no such key. */
@Refuses(Problem.KEY_NOT_FOUND)
public record KeyNotFound(ApiKeyId key) implements Refusal, EditApiKey.Result, FindApiKey.Result, RevokeApiKey.Result {
    @Override
    public String detail() {
        return "You have no API key " + key + ".";
    }
}
