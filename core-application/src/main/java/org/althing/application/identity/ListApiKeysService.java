package org.althing.application.identity;

import org.althing.application.Caller;
import org.althing.application.Cursor;
import org.althing.application.Page;
import org.althing.application.PageSize;
import org.althing.application.identity.spi.ApiKeys;
import org.althing.domain.identity.ApiKeyId;

final class ListApiKeysService implements ListApiKeys {
    private final ApiKeys keys;

    ListApiKeysService(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public Result list(Command command) {
        var denied = Denied.of(ListApiKeys.class, command.caller());
        if (denied.isPresent()) {
            return denied.get();
        }
        if (!(command.caller() instanceof Caller.Known known)) {
            return Denied.notAUser();
        }
        var place = Cursor.place(command.after(), ApiKeyId::parse);
        if (place.isBad()) {
            return new BadCursor();
        }
        var limit = PageSize.orDefault(command.limit());
        var found = keys.list(known.user().id(), place.after(), limit + 1);
        return new Listed(Page.cut(found, limit, key -> key.id().toString()).map(ApiKeyView::of));
    }
}
