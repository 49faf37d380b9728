package org.althing.application.activity;

import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.application.activity.spi.Activities;
import org.althing.domain.identity.Scope;
import org.jspecify.annotations.Nullable;

/** Reads the whole record, and says whether every row is as it was written; else which is the first that is not. */
@UseCase(value = "Verify the record of activity", scope = Scope.ADMIN)
public interface VerifyActivity {
    Result verify(Command command);

    record Command(Caller caller) {}

    /** What came of it. */
    sealed interface Result permits Verified, Denied {}

    /** What was found. */
    record Verified(Verification verification) implements Result {}

    /**
     * What was found.
     *
     * @param rows how many were read
     * @param whole whether all hang together
     * @param firstBroken the first that was changed, or before which something was removed or slipped in; {@code null}: none
     */
    record Verification(long rows, boolean whole, @Nullable ActivityId firstBroken) {}

    static VerifyActivity using(Activities activities) {
        return new VerifyActivityService(activities);
    }
}
