package org.althing.application.activity;

import org.althing.application.activity.spi.Activities;
import org.jspecify.annotations.Nullable;

final class VerifyActivityService implements VerifyActivity {
    private static final int AT_ONCE = 500;

    private final Activities activities;

    VerifyActivityService(Activities activities) {
        this.activities = activities;
    }

    @Override
    public Result verify(Command command) {
        var denied = Denied.of(VerifyActivity.class, command.caller());
        if (denied.isPresent()) {
            return denied.get();
        }
        while (true) {
            var anchor = activities.anchor();
            var verification = walk(anchor);
            // What was taken away at the beginning meanwhile makes what is left look broken.
            if (verification.whole() || anchor.equals(activities.anchor())) {
                return new Verified(verification);
            }
        }
    }

    private Verification walk(String anchor) {
        var behind = anchor;
        var rows = 0L;
        @Nullable ActivityId last = null;
        while (true) {
            var next = activities.walk(last, AT_ONCE);
            if (next.isEmpty()) {
                return new Verification(rows, true, null);
            }
            for (var row : next) {
                rows++;
                if (!row.isWhole(behind)) {
                    return new Verification(rows, false, row.deed().id());
                }
                behind = row.hash();
                last = row.deed().id();
            }
        }
    }
}
