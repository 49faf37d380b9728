package org.althing.application.identity;

import org.althing.application.Caller;
import org.althing.application.Cursor;
import org.althing.application.Page;
import org.althing.application.PageSize;
import org.althing.application.UseCase;
import org.althing.application.identity.spi.ApiKeys;
import org.althing.domain.identity.Scope;
import org.jspecify.annotations.Nullable;

/** Lists the caller's API keys, newest first, the ended ones too. */
@UseCase(value = "List one's API keys", scope = Scope.ACCOUNT)
public interface ListApiKeys {
    Result list(Command command);

    record Command(
            Caller caller,
            @Nullable PageSize limit,
            @Nullable Cursor after) {}

    /** What came of it. */
    sealed interface Result permits Listed, BadCursor, Denied {}

    /** A part of the list. */
    record Listed(Page<ApiKeyView> page) implements Result {}

    static ListApiKeys using(ApiKeys keys) {
        return new ListApiKeysService(keys);
    }
}
