package org.althing.adapter.persistence.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.althing.application.identity.spi.PasswordHasher;
import org.althing.application.identity.spi.PasswordHasher.Busy;
import org.althing.application.identity.spi.PasswordHasher.Check;
import org.althing.application.identity.spi.PasswordHasher.Hashed;
import org.althing.application.identity.spi.PasswordHasher.Match;
import org.althing.application.identity.spi.PasswordHasherContract;
import org.althing.domain.identity.Password;
import org.althing.domain.identity.PasswordHash;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BouncyCastlePasswordHasherTest implements PasswordHasherContract {
    private static final Argon2Cost CHEAP = new Argon2Cost(64, 1, 1);
    private static final Password RIGHT = new Password("correct horse 🐎");
    private static final Password WRONG = new Password("correct horse 🐴");

    private final BouncyCastlePasswordHasher hasher = new BouncyCastlePasswordHasher(CHEAP, 2);
    private final BouncyCastlePasswordHasher dearer = new BouncyCastlePasswordHasher(new Argon2Cost(128, 2, 1), 1);

    @AfterEach
    void close() {
        hasher.close();
        dearer.close();
    }

    @Override
    public PasswordHasher hasher() {
        return hasher;
    }

    @Override
    public Optional<PasswordHasher> hasherAtAnotherCost() {
        return Optional.of(dearer);
    }

    @Test
    void a_hash_has_the_form_that_others_read() {
        var phc = hash(hasher, RIGHT).phc();

        assertTrue(phc.matches("\\$argon2id\\$v=19\\$m=64,t=1,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}"), phc);
    }

    @Test
    void a_hash_that_is_none_is_a_fault_and_not_a_mismatch() {
        assertThrows(IllegalStateException.class, () -> hasher.check(RIGHT, new PasswordHash("$2a$10$abc")));
    }

    @Test
    void of_two_hundred_at_once_those_beyond_the_queue_are_told_so_and_the_others_are_served() throws Exception {
        var slow = new Argon2Cost(4096, 3, 1);
        try (var busy = new BouncyCastlePasswordHasher(slow, 1);
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var hash = hash(busy, RIGHT);
            var logIns = new ArrayList<Callable<Check>>();
            for (int i = 0; i < 200; i++) {
                logIns.add(() -> busy.check(RIGHT, hash));
            }

            var outcomes = new ArrayList<Check>();
            for (var each : callers.invokeAll(logIns)) {
                outcomes.add(each.get());
            }

            var served = outcomes.stream().filter(new Match(false)::equals).count();
            // One more where the thread took the first from the queue before the last came to it.
            assertTrue(served >= BouncyCastlePasswordHasher.MOST_WAITING, served + " served");
            assertTrue(outcomes.contains(new Busy()), "nobody was told to come later");
            assertEquals(
                    200, served + outcomes.stream().filter(new Busy()::equals).count());
            assertEquals(new Match(false), busy.check(RIGHT, hash), "afterwards it works as before");
        }
    }

    @Test
    void a_name_that_nobody_has_costs_as_much_as_a_wrong_password() {
        try (var real = new BouncyCastlePasswordHasher(new Argon2Cost(8192, 2, 1), 1)) {
            var hash = hash(real, RIGHT);
            var wrong = new ArrayList<Long>();
            var nobody = new ArrayList<Long>();
            for (int i = 0; i < 15; i++) {
                wrong.add(work(() -> real.check(WRONG, hash)));
                nobody.add(work(() -> real.check(WRONG, null)));
            }

            var ratio = (double) median(nobody) / median(wrong);
            assertTrue(ratio > 0.4 && ratio < 2.5, "a name that nobody has takes " + ratio + " times the work");
        }
    }

    private static PasswordHash hash(BouncyCastlePasswordHasher hasher, Password password) {
        return assertInstanceOf(Hashed.class, hasher.hash(password)).hash();
    }

    /** How long a processor was busy with hashing, however long it took on a machine that has more to do. */
    private static long work(Runnable call) {
        var before = busyNanos();
        call.run();
        return busyNanos() - before;
    }

    private static long busyNanos() {
        var threads = ManagementFactory.getThreadMXBean();
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("argon2-"))
                .mapToLong(thread -> Math.max(0, threads.getThreadCpuTime(thread.threadId())))
                .sum();
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
