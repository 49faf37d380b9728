package org.althing.application.room.inmemory;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import org.althing.application.room.spi.Audience;
import org.althing.domain.identity.UserRef;
import org.althing.domain.room.Entry;
import org.jspecify.annotations.Nullable;

/**
 * One seat: it holds what it is told until it is started, then passes it on.
 *
 * <p>No lock is held while the follower is told. Whoever finds somebody telling it already leaves the news with them.
 * A follower that throws loses its seat: who tells it has others to tell, and a message to commit.
 */
final class InMemorySeat implements Audience.Seat {
    private static final System.Logger LOG = System.getLogger(InMemorySeat.class.getName());

    private final UserRef user;
    private final Audience.Follower follower;
    private final Consumer<InMemorySeat> leave;
    private final Queue<List<Entry>> waiting = new ArrayDeque<>();
    private long after;
    private boolean started;
    private boolean telling;
    private boolean over;
    private boolean dismissed;

    InMemorySeat(UserRef user, Audience.Follower follower, Consumer<InMemorySeat> leave) {
        this.user = user;
        this.follower = follower;
        this.leave = leave;
    }

    UserRef user() {
        return user;
    }

    /**
     * Leaves entries at the seat, to be passed on by whoever comes next.
     *
     * @param entries at least one, ascending
     */
    synchronized void put(List<Entry> entries) {
        if (!over) {
            waiting.add(entries);
        }
    }

    /** What was put before is passed on before; a seat that was not started passes on nothing. */
    void dismiss() {
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
            dismissed = true;
            if (!started) {
                waiting.clear();
            }
        }
        passOn();
    }

    @Override
    public void start(long from) {
        synchronized (this) {
            if (started) {
                throw new IllegalStateException("a seat is started once");
            }
            started = true;
            after = from;
        }
        passOn();
    }

    @Override
    public void close() {
        leave.accept(this);
        synchronized (this) {
            over = true;
            waiting.clear();
        }
    }

    void passOn() {
        for (var next = begin(); next != null; next = next()) {
            try {
                next.run();
            } catch (RuntimeException | Error e) {
                LOG.log(System.Logger.Level.ERROR, "A follower failed; its seat is given up", e);
                close();
            }
        }
    }

    private synchronized @Nullable Runnable begin() {
        return telling ? null : next();
    }

    /** What is to be told next; {@code null}, and the telling is over, if there is nothing. */
    private synchronized @Nullable Runnable next() {
        telling = true;
        for (var entries = started ? waiting.poll() : null; entries != null; entries = waiting.poll()) {
            var news = sinceStart(entries);
            if (!news.isEmpty()) {
                return () -> follower.heard(news);
            }
        }
        if (dismissed) {
            dismissed = false;
            return follower::dismissed;
        }
        telling = false;
        return null;
    }

    /** The list itself wherever it can be: the followers share what they make of it. */
    private List<Entry> sinceStart(List<Entry> entries) {
        if (entries.getFirst().seq() > after) {
            return entries;
        }
        return entries.stream().filter(entry -> entry.seq() > after).toList();
    }
}
