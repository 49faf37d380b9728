package org.althing.adapter.websocket;

import java.util.ArrayDeque;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The messages that one socket sent and that are not done yet. They are begun in order, one at a time, by a virtual thread
 * that lives as long as there are some; what is begun may end later, but only so many are under way at once. When many
 * wait, the socket is not read until they are fewer.
 */
final class Inbox {
    private static final int MANY_MESSAGES = 32;
    private static final int MANY_BYTES = 4 * SocketLimits.FRAME_BYTES;

    private final Executor workers;
    private final Work work;
    private final BooleanSupplier mayWork;
    private final Consumer<Boolean> reading;
    private final ArrayDeque<byte[]> messages = new ArrayDeque<>(0);
    private int bytes;
    private int underWay;
    private int bytesUnderWay;
    private boolean working;
    private boolean full;
    private boolean closed;
    private @Nullable Runnable dry;

    /** How a message is done. */
    interface Work {
        /** Begins it; it is done when the stage is completed, however that comes about. */
        CompletionStage<?> begin(byte[] message);
    }

    /**
     * @param mayWork whether the answers have a place to go; when they have again, {@link #goOn} is called
     * @param reading told whether the socket is to be read, when that changes
     */
    Inbox(Executor workers, Work work, BooleanSupplier mayWork, Consumer<Boolean> reading) {
        this.workers = workers;
        this.work = work;
        this.mayWork = mayWork;
        this.reading = reading;
    }

    synchronized void add(byte[] message) {
        if (closed) {
            return;
        }
        messages.add(message);
        bytes += message.length;
        if (!full && (messages.size() >= MANY_MESSAGES || bytes >= MANY_BYTES)) {
            full = true;
            reading.accept(false);
        }
        goOn();
    }

    /** Takes the work up again, if there is any and it may be done. */
    synchronized void goOn() {
        if (!working && !messages.isEmpty() && mayBegin()) {
            working = true;
            workers.execute(this::work);
        }
    }

    /**
     * No more comes in.
     *
     * @param manner whether what is not begun is done yet
     * @param dry called once, as soon as no message waits and none is under way
     */
    synchronized void finish(CloseCode.Manner manner, Runnable dry) {
        closed = true;
        this.dry = dry;
        if (manner != CloseCode.Manner.ALL_DONE) {
            close();
        }
        goOn();
        sayIfDry();
    }

    private void sayIfDry() {
        var listener = dry;
        if (listener != null && !working && underWay == 0 && messages.isEmpty()) {
            dry = null;
            listener.run();
        }
    }

    /** What is not begun is not done. */
    synchronized void close() {
        closed = true;
        messages.clear();
        bytes = 0;
    }

    private void work() {
        for (var message = next(); message != null; message = next()) {
            var length = message.length;
            work.begin(message).whenComplete((done, failure) -> ended(length));
        }
    }

    private boolean mayBegin() {
        return underWay < MANY_MESSAGES && bytesUnderWay < MANY_BYTES && mayWork.getAsBoolean();
    }

    private synchronized void ended(int length) {
        underWay--;
        bytesUnderWay -= length;
        goOn();
        sayIfDry();
    }

    private synchronized byte @Nullable [] next() {
        var message = mayBegin() ? messages.poll() : null;
        if (message == null) {
            working = false;
            sayIfDry();
            return null;
        }
        underWay++;
        bytesUnderWay += message.length;
        bytes -= message.length;
        if (full && messages.size() <= MANY_MESSAGES / 2 && bytes <= MANY_BYTES / 2) {
            full = false;
            reading.accept(true);
        }
        return message;
    }
}
