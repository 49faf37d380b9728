package org.althing.application.identity;

import org.althing.application.ActivityTarget;
import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.application.identity.spi.IdentityIds;
import org.althing.application.identity.spi.Users;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.DisplayName;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.Scope;
import org.althing.domain.identity.User;
import org.althing.domain.identity.UserKind;
import org.althing.domain.identity.UserName;
import org.jspecify.annotations.Nullable;

/** Makes an account for a program: it has no password, and comes in by API keys alone. */
@UseCase(value = "Add a service", scope = Scope.ADMIN, records = "service.add")
public interface AddService {
    Result add(Command command);

    /** @param displayName {@code null}: the user name */
    record Command(
            Caller caller,
            @ActivityTarget UserName name,
            @Nullable DisplayName displayName,
            Role role) {}

    /** What came of it. */
    sealed interface Result permits Added, Denied, NameTaken {}

    /** The account is there. */
    record Added(UserView user) implements Result {}

    static AddService using(Users users, IdentityIds ids, Clock clock) {
        return command -> {
            var denied = Denied.of(AddService.class, command.caller());
            if (denied.isPresent()) {
                return denied.get();
            }
            var shown = command.displayName() == null
                    ? new DisplayName(command.name().value())
                    : command.displayName();
            var service = new User(
                    ids.user(), command.name(), shown, UserKind.SERVICE, command.role(), false, null, clock.now(), 1);
            return users.add(service) ? new Added(UserView.whole(service)) : new NameTaken(command.name());
        };
    }
}
