package org.althing.application.identity;

import java.util.Set;
import org.althing.application.Caller;
import org.althing.application.Given;
import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.Refuses;
import org.althing.application.UseCase;
import org.althing.application.identity.spi.Users;
import org.althing.domain.identity.DisplayName;
import org.althing.domain.identity.Scope;

/** Changes what a user shows of themselves. */
@UseCase(value = "Change one's own profile", scope = Scope.ACCOUNT)
public interface EditProfile {
    Result edit(Command command);

    /**
     * @param basis on which the change was decided
     * @param displayName left out: as it is; {@code null}: the user name
     */
    record Command(Caller caller, Basis basis, Given<DisplayName> displayName) {}

    /** On which versions of an account a change may be made. */
    sealed interface Basis {
        boolean holds(long version);
    }

    /** On whatever it is now. */
    record AnyVersion() implements Basis {
        @Override
        public boolean holds(long version) {
            return true;
        }
    }

    /** On these alone. */
    record Versions(Set<Long> numbers) implements Basis {
        public Versions {
            numbers = Set.copyOf(numbers);
        }

        @Override
        public boolean holds(long version) {
            return numbers.contains(version);
        }
    }

    /** What came of it. */
    sealed interface Result permits Edited, Stale, Denied, UserNotFound {}

    /** The account as it is now. */
    record Edited(ReadProfile.Profile profile) implements Result {}

    /** It was changed since. */
    @Refuses(Problem.REQUEST_STALE)
    record Stale() implements Result, Refusal {
        @Override
        public String detail() {
            return "The profile was changed since you read it; read it again.";
        }
    }

    static EditProfile using(Users users) {
        return new EditProfileService(users);
    }
}
