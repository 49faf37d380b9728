package org.althing.adapter.persistence.identity;

import java.security.SecureRandom;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.althing.application.identity.spi.PasswordHasher;
import org.althing.domain.identity.Password;
import org.althing.domain.identity.PasswordHash;
import org.jspecify.annotations.Nullable;

/**
 * Hashes passwords with Argon2id on threads of its own.
 *
 * <p>A hash takes some 30 ms of a core and 19 MiB of memory. So there are as many threads as cores, or fewer where the
 * heap is small; {@value #MOST_WAITING} more callers may wait, and who comes beyond that is told so at once. However many
 * log in at the same moment, the memory in use stays the same. The threads give way to all others.
 */
final class BouncyCastlePasswordHasher implements PasswordHasher, AutoCloseable {
    static final int MOST_WAITING = 50;

    private static final int SALT_BYTES = 16;
    private static final int TAG_BYTES = 32;
    private static final int IDLE_SECONDS = 30;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final SecureRandom random = new SecureRandom();
    private final Argon2Cost cost;
    private final ThreadLocal<Argon2> argon2;
    private final ThreadPoolExecutor pool;

    BouncyCastlePasswordHasher(Argon2Cost cost, int threads) {
        this.cost = cost;
        this.argon2 = ThreadLocal.withInitial(() -> new Argon2(cost));
        this.pool = new ThreadPoolExecutor(
                threads,
                threads,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                BouncyCastlePasswordHasher::thread);
        pool.allowCoreThreadTimeOut(true); // and with an idle thread goes its memory
    }

    private static Thread thread(Runnable work) {
        return Thread.ofPlatform()
                .name("argon2-" + NUMBER.incrementAndGet())
                .daemon()
                .unstarted(() -> {
                    Niceness.giveWay();
                    work.run();
                });
    }

    /** One for this machine: a thread for each core, as long as three quarters of the heap are enough for all of them. */
    static BouncyCastlePasswordHasher of(Argon2Cost cost) {
        var heapKib = Runtime.getRuntime().maxMemory() / 1024;
        var affordable = Math.clamp(heapKib * 3 / 4 / cost.memoryKib(), 1, 1024);
        return new BouncyCastlePasswordHasher(
                cost, Math.min(Runtime.getRuntime().availableProcessors(), affordable));
    }

    @Override
    public Hashing hash(Password password) {
        return onPool(() -> hashWith(argon2.get(), password), busy -> busy);
    }

    @Override
    public Check check(Password typed, @Nullable PasswordHash hash) {
        return onPool(() -> checkWith(argon2.get(), typed, hash), busy -> busy);
    }

    @Override
    public void close() {
        pool.shutdown();
    }

    private Hashing hashWith(Argon2 argon2, Password password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var tag = argon2.tag(password, cost, salt, TAG_BYTES);
        return new Hashed(new Argon2Hash(cost, salt, tag).phc());
    }

    private Check checkWith(Argon2 argon2, Password typed, @Nullable PasswordHash hash) {
        if (hash == null) {
            argon2.tag(typed, cost, new byte[SALT_BYTES], TAG_BYTES); // for the time it takes
            return new Mismatch();
        }
        var kept = Argon2Hash.parse(hash)
                .orElseThrow(() -> new IllegalStateException("a password hash in the database is not one of Argon2id"));
        var tag = argon2.tag(typed, kept.cost(), kept.salt(), kept.tag().length);
        return kept.isOf(tag) ? new Match(!kept.cost().equals(cost)) : new Mismatch();
    }

    /** Waits to the end even if interrupted: the work is begun, and its answer is near. */
    private <T> T onPool(Supplier<T> work, Function<Busy, T> otherwise) {
        try {
            return CompletableFuture.supplyAsync(work, pool).join();
        } catch (RejectedExecutionException e) {
            return otherwise.apply(new Busy());
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
