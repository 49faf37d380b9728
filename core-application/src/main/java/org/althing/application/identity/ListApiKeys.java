package org.althing.application.identity;

import org.althing.application.Caller;
import org.althing.application.Cursor;
import org.althing.application.Page;
import org.althing.application.PageSize;
import org.althing.application.UseCase;
import org.althing.application.identity.spi.ApiKeys;
import org.althing.application.identity.spi.Users;
import org.althing.domain.identity.Scope;
import org.althing.domain.identity.UserPointer;
import org.jspecify.annotations.Nullable;

/** Lists the caller's API keys, or for administrators a service's, newest first, the ended ones too. */
@UseCase(value = "List one's API keys", scope = Scope.ACCOUNT)
public interface ListApiKeys {
    Result list(Command command);

    /** @param user whose keys: a service's; {@code null}: the caller's own */
    record Command(
            Caller caller,
            @Nullable UserPointer user,
            @Nullable PageSize limit,
            @Nullable Cursor after) {
        /** The caller's own. */
        public Command(Caller caller, @Nullable PageSize limit, @Nullable Cursor after) {
            this(caller, null, limit, after);
        }
    }

    /** What came of it. */
    sealed interface Result permits Listed, BadCursor, Denied, UserNotFound {}

    /** A part of the list. */
    record Listed(Page<ApiKeyView> page) implements Result {}

    static ListApiKeys using(Users users, ApiKeys keys) {
        return new ListApiKeysService(users, keys);
    }
}
