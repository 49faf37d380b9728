package org.althing.application.room.inmemory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.althing.application.room.spi.Audience;
import org.althing.domain.identity.UserRef;
import org.althing.domain.room.Entry;
import org.jspecify.annotations.Nullable;

/** One seat: it holds what it is told until it is started, then passes it on. */
final class InMemorySeat implements Audience.Seat {
    private final UserRef user;
    private final Audience.Follower follower;
    private final Consumer<InMemorySeat> leave;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable List<Entry> held = new ArrayList<>();
    private long after;
    private boolean over;

    InMemorySeat(UserRef user, Audience.Follower follower, Consumer<InMemorySeat> leave) {
        this.user = user;
        this.follower = follower;
        this.leave = leave;
    }

    UserRef user() {
        return user;
    }

    void tell(Entry entry) {
        lock.lock();
        try {
            if (held != null) {
                held.add(entry);
            } else {
                passOn(entry);
            }
        } finally {
            lock.unlock();
        }
    }

    void dismiss() {
        lock.lock();
        try {
            if (!over) {
                over = true;
                follower.dismissed();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start(long from) {
        lock.lock();
        try {
            if (held == null) {
                throw new IllegalStateException("a seat is started once");
            }
            after = from;
            var waiting = held;
            held = null;
            waiting.forEach(this::passOn);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        leave.accept(this);
        lock.lock();
        try {
            over = true;
        } finally {
            lock.unlock();
        }
    }

    private void passOn(Entry entry) {
        if (!over && entry.seq() > after) {
            follower.heard(entry);
        }
    }
}
