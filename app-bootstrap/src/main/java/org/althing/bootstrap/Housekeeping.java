package org.althing.bootstrap;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.althing.application.Caller;
import org.althing.application.StorageUnavailable;
import org.althing.application.activity.PruneActivity;
import org.althing.application.identity.TidyAccounts;
import org.althing.application.identity.TidyIdentity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the parts of a running server tidied every few minutes, the first time soon after its start. */
@Singleton
final class Housekeeping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final int MINUTES_BETWEEN = 5;

    private final TidyIdentity tidyIdentity;
    private final TidyAccounts tidyAccounts;
    private final PruneActivity pruneActivity;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("housekeeping").daemon().factory());

    Housekeeping(TidyIdentity tidyIdentity, TidyAccounts tidyAccounts, PruneActivity pruneActivity) {
        this.tidyIdentity = tidyIdentity;
        this.tidyAccounts = tidyAccounts;
        this.pruneActivity = pruneActivity;
    }

    void begin() {
        timer.scheduleWithFixedDelay(this::tidy, 0, MINUTES_BETWEEN, TimeUnit.MINUTES);
    }

    /** Whatever fails is tried again the next time. */
    private void tidy() {
        try {
            tidyIdentity.tidy(new TidyIdentity.Command(new Caller.Console()));
            tidyAccounts.tidy(new TidyAccounts.Command(new Caller.Console()));
            pruneActivity.prune(new PruneActivity.Command(new Caller.Console()));
        } catch (StorageUnavailable e) {
            LOG.warn("cannot tidy up: {}", e.getMessage());
        } catch (RuntimeException | Error e) {
            LOG.error("cannot tidy up", e);
        }
    }

    @Override
    @PreDestroy
    public void close() {
        timer.shutdown();
    }
}
