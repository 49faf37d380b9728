package org.althing.application.identity;

import org.althing.application.Cursor;
import org.althing.application.Page;
import org.althing.application.PageSize;
import org.althing.application.identity.spi.Users;
import org.althing.domain.identity.UserName;

final class ListUsersService implements ListUsers {
    private final Users users;

    ListUsersService(Users users) {
        this.users = users;
    }

    @Override
    public Result list(Command command) {
        var denied = Denied.of(ListUsers.class, command.caller());
        if (denied.isPresent()) {
            return denied.get();
        }
        var place = Cursor.place(command.after(), UserName::parse);
        if (place.isBad()) {
            return new BadCursor();
        }
        var limit = PageSize.orDefault(command.limit());
        var found = users.list(place.after(), limit + 1);
        return new Listed(Page.cut(found, limit, user -> user.name().value()).map(UserView::whole));
    }
}
