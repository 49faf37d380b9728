package org.althing.application.identity;

import org.althing.application.Cursor;
import org.althing.application.Page;
import org.althing.application.PageSize;
import org.althing.application.identity.spi.ApiKeys;
import org.althing.application.identity.spi.Users;
import org.althing.domain.identity.ApiKeyId;
import org.althing.domain.identity.User;

final class ListApiKeysService implements ListApiKeys {
    private final KeyOwners owners;
    private final ApiKeys keys;

    ListApiKeysService(Users users, ApiKeys keys) {
        this.owners = new KeyOwners(users);
        this.keys = keys;
    }

    @Override
    public Result list(Command command) {
        return switch (owners.find(ListApiKeys.class, command.caller(), command.user())) {
            case KeyOwners.Found(var owner) -> list(owner, command);
            case KeyOwners.Refused(var denied) -> denied;
            case KeyOwners.Gone(var notFound) -> notFound;
        };
    }

    private Result list(User owner, Command command) {
        var place = Cursor.place(command.after(), ApiKeyId::parse);
        if (place.isBad()) {
            return new BadCursor();
        }
        var limit = PageSize.orDefault(command.limit());
        var found = keys.list(owner.id(), place.after(), limit + 1);
        return new Listed(Page.cut(found, limit, key -> key.id().toString()).map(ApiKeyView::of));
    }
}
