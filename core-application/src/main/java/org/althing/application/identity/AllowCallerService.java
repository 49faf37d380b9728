package org.althing.application.identity;

import org.althing.application.identity.spi.InternalCallers;
import org.althing.application.spi.Chance;
import org.althing.domain.identity.Scope;

final class AllowCallerService implements AllowCaller {
    private final InternalCallers callers;
    private final Chance chance;

    AllowCallerService(InternalCallers callers, Chance chance) {
        this.callers = callers;
        this.chance = chance;
    }

    @Override
    public Result allow(Command command) {
        var denied = Denied.of(AllowCaller.class, command.caller());
        if (denied.isPresent()) {
            return denied.get();
        }
        if (command.scopes().isEmpty()) {
            return new CallerScopesRefused("A service needs at least one scope.");
        }
        if (command.scopes().contains(Scope.ACCOUNT)) {
            return new CallerScopesRefused("A service is no user: it never has the scope account.");
        }
        var legacy = command.legacy() != null && command.legacy();
        var caller = new InternalCaller(
                command.name(), SigningSecret.of(Secrets.bytes(SigningSecret.BYTES, chance)), command.scopes(), legacy);
        return switch (callers.put(caller)) {
            case NEW -> new Made(InternalCallerView.of(caller, true));
            case SECOND_LEGACY -> new SecondLegacy();
            case CHANGED -> new Changed(InternalCallerView.of(caller, false));
        };
    }
}
