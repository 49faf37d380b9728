package org.althing.application.identity;

import org.althing.application.identity.spi.ApiKeys;
import org.althing.application.identity.spi.Endings;
import org.althing.application.identity.spi.Users;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.ApiKey;
import org.althing.domain.identity.Grants;
import org.althing.domain.identity.User;

final class EditApiKeyService implements EditApiKey {
    private final KeyOwners owners;
    private final ApiKeys keys;
    private final Endings endings;
    private final Clock clock;
    private final KeyRules rules;

    EditApiKeyService(Users users, ApiKeys keys, Endings endings, Clock clock, Grants grants) {
        this.owners = new KeyOwners(users);
        this.keys = keys;
        this.endings = endings;
        this.clock = clock;
        this.rules = new KeyRules(grants);
    }

    @Override
    public Result edit(Command command) {
        var denied = Denied.of(EditApiKey.class, command.caller());
        if (denied.isPresent()) {
            return denied.get();
        }
        var key = keys.find(command.key());
        var owner = key.flatMap(found -> owners.of(command.caller(), found));
        return key.isEmpty() || owner.isEmpty()
                ? new KeyNotFound(command.key())
                : edit(key.get(), owner.get(), command);
    }

    private Result edit(ApiKey key, User owner, Command command) {
        var changed = key.changed(
                command.name() == null ? key.name() : command.name(),
                command.scopes() == null ? key.scopes() : command.scopes(),
                command.addresses() == null ? key.addresses() : command.addresses(),
                command.expiresAt().isGiven() ? command.expiresAt().value() : key.expiresAt());
        if (command.scopes() != null) {
            var refused = rules.refuse(command.scopes(), owner.role());
            if (refused.isPresent()) {
                return refused.get();
            }
        }
        if (command.expiresAt().isGiven()) {
            var refused = rules.refuse(command.expiresAt().value(), clock.now());
            if (refused.isPresent()) {
                return refused.get();
            }
        }
        if (!keys.change(changed)) {
            return new KeyNotFound(command.key());
        }
        endings.tell(new Ending.OfKey(key.id()));
        return new Edited(ApiKeyView.of(changed));
    }
}
