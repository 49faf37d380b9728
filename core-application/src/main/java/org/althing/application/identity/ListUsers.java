package org.althing.application.identity;

import org.althing.application.Caller;
import org.althing.application.Cursor;
import org.althing.application.Page;
import org.althing.application.PageSize;
import org.althing.application.UseCase;
import org.althing.application.identity.spi.Users;
import org.althing.domain.identity.Scope;
import org.jspecify.annotations.Nullable;

/** Lists all accounts by name. */
@UseCase(value = "List users", scope = Scope.ADMIN)
public interface ListUsers {
    Result list(Command command);

    record Command(
            Caller caller,
            @Nullable PageSize limit,
            @Nullable Cursor after) {}

    /** What came of it. */
    sealed interface Result permits Listed, BadCursor, Denied {}

    /** A part of the list. */
    record Listed(Page<UserView> page) implements Result {}

    static ListUsers using(Users users) {
        return new ListUsersService(users);
    }
}
