package org.althing.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** An ending that hangs is ended by force, and the log names what hung. */
class WatchdogTest {
    private static final long PATIENCE_SECONDS = 60;

    private final Logger logger = (Logger) LoggerFactory.getLogger(Watchdog.class);
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final CountDownLatch halted = new CountDownLatch(1);
    private final CountDownLatch unhang = new CountDownLatch(1);
    private boolean logHangs;
    private final AppenderBase<ILoggingEvent> log = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            said.add(event.getLevel() + " " + event.getFormattedMessage());
            if (logHangs) {
                hang();
            }
        }
    };

    @BeforeEach
    void listen() {
        logger.setAdditive(false);
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void let_go() {
        unhang.countDown();
        logger.detachAppender(log);
        logger.setAdditive(true);
    }

    private void hang() {
        try {
            unhang.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isHalted() throws InterruptedException {
        return halted.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void a_part_that_hangs_is_named_and_the_process_is_ended() throws Exception {
        var parts = Thread.ofVirtual().start(() -> {
            try (var watchdog = Watchdog.over(Duration.ofMillis(200), halted::countDown)) {
                watchdog.sees("closing the door");
                watchdog.sees("closing the storage");
                hang();
            }
        });
        assertTrue(isHalted());
        assertTrue(parts.isAlive());
        assertEquals(List.of("ERROR ended by force: still closing the storage after 200 ms"), said);
    }

    @Test
    void a_log_that_hangs_does_not_keep_the_process_either() throws Exception {
        logHangs = true;
        try (var watchdog = Watchdog.over(Duration.ZERO, halted::countDown)) {
            watchdog.sees("writing to the log");
            assertTrue(isHalted());
        }
    }

    @Test
    void an_ending_that_is_in_time_is_left_alone() throws Exception {
        var watchdog = Watchdog.over(Duration.ofDays(1), halted::countDown);
        watchdog.close();
        var next = Watchdog.over(Duration.ZERO, unhang::countDown);
        unhang.await();
        next.close();
        assertFalse(halted.getCount() == 0);
    }
}
