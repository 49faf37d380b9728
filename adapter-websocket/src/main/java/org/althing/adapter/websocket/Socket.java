package org.althing.adapter.websocket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.concurrent.Future;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.althing.application.Caller;
import org.althing.application.room.FollowRoom;
import org.althing.application.room.spi.Audience;
import org.althing.domain.identity.UserId;
import org.althing.domain.room.Entry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to one room, which follows it.
 *
 * <p>It is seated in the room before the upgrade, so that a refusal can still be an answer of HTTP, and begins to talk when
 * the upgrade is done. What is not said to be for any thread is for the channel's event loop alone.
 */
final class Socket implements Audience.Follower {
    /** How long an upgrade may take, and the other side's answer to a close. */
    static final long PATIENCE_SECONDS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Socket.class);

    private final Sockets sockets;
    private final SocketLoop loop;
    private final Channel channel;
    private final Caller.Known caller;
    private final Instant goodUntil;
    private final Intake intake;
    private final Outlet outlet;
    private final Outbox outbox;
    private final AtomicBoolean awake = new AtomicBoolean();
    private volatile State state = State.UPGRADING;
    private @Nullable ChannelHandlerContext context;
    private @Nullable ChannelHandlerContext wire;
    private volatile @Nullable Seated seated;
    private @Nullable Farewell farewell;
    private boolean deaf;
    private boolean dry;
    private boolean theyClosed;

    private enum State {
        /** No socket yet. */
        UPGRADING,
        OPEN,
        /** It is not read any more; what is being done is answered, then a close is sent. */
        ENDING,
        /** A close was sent; the other side's is waited for, and nothing else. */
        CLOSING,
        CLOSED
    }

    /** What the socket has once it has a seat. */
    record Seated(FollowRoom.Following following, RoomFrames frames, Inbox inbox) {}

    /** @param goodUntil from then on the credential of the caller is good no more */
    Socket(Sockets sockets, Channel channel, Caller.Known caller, Instant goodUntil, Intake intake) {
        this.sockets = sockets;
        this.loop = sockets.loop(channel.eventLoop());
        this.channel = channel;
        this.caller = caller;
        this.goodUntil = goodUntil;
        this.intake = intake;
        this.outlet = new Outlet(channel, sockets.limits());
        this.outbox = outlet.outbox();
    }

    /** In whose name it was opened. */
    Caller.Known caller() {
        return caller;
    }

    UserId user() {
        return caller.user().id();
    }

    /** How long a message that comes in may be. */
    int mostBytes() {
        return intake.mostBytes();
    }

    ByteBufAllocator alloc() {
        return channel.alloc();
    }

    /** From any thread, before the upgrade. */
    void sit(FollowRoom.Following following, Inbox.Work work) {
        var room = following.welcome().room();
        var inbox = new Inbox(sockets.workers(), work, this::mayWork, this::read);
        seated = new Seated(following, sockets.enter(room), inbox);
    }

    /** It takes its place in the pipeline, before the upgrade is answered. */
    void begin(ChannelHandlerContext place) {
        context = place;
        channel.eventLoop().schedule(this::giveUp, PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** The upgrade is done. From any thread. */
    void upgraded() {
        loop.execute(this::open);
    }

    private void open() {
        if (state == State.CLOSED) {
            channel.close();
        }
        var seat = seated;
        if (state != State.UPGRADING || seat == null) {
            return;
        }
        if (!Upgrade.isDone(channel.pipeline())) {
            channel.eventLoop().schedule(this::open, 1, TimeUnit.MILLISECONDS);
            return;
        }
        wire = Upgrade.finish(channel.pipeline());
        // Who stops sending may still want to read the answers.
        channel.config().setOption(ChannelOption.ALLOW_HALF_CLOSURE, true);
        state = State.OPEN;
        loop.add(this);
        sockets.add(this);
        outbox.begin(Beginning.of(seat.following(), sockets.limits(), alloc()));
        // Not here: whoever starts a seat passes on what is told, as long as more is told meanwhile.
        sockets.workers().execute(seat.following()::start);
        seat.inbox().goOn();
        wake();
        if (farewell != null) {
            end(farewell);
        }
    }

    /** A frame came in; its buffer stays the caller's. */
    void receive(WebSocketFrame frame) {
        var seat = seated;
        if (frame instanceof CloseWebSocketFrame close) {
            bid(Farewell.echoing(close));
        } else if (seat == null || farewell != null) {
            return;
        } else if (frame.rsv() != 0) {
            shut(CloseCode.BROKEN_FRAME);
        } else if (frame instanceof PingWebSocketFrame) {
            outlet.pinged(frame.content());
            wake();
        } else if (frame instanceof PongWebSocketFrame) {
            outlet.ponged();
        } else {
            switch (intake.take(frame)) {
                case Intake.Message message -> seat.inbox().add(message.bytes());
                case Intake.Part part -> {}
                case Intake.Bad bad -> shut(bad.why());
            }
        }
    }

    /** How much waits to be written. From any thread. */
    long waitingBytes() {
        return outbox.waitingBytes();
    }

    /** Has what waits written soon. From any thread. */
    void wake() {
        if (!awake.getAndSet(true)) {
            loop.wake(this);
        }
    }

    /** Writes what waits, and does what that was to come before. */
    void write() {
        awake.set(false);
        var seat = seated;
        if ((state != State.OPEN && state != State.ENDING) || context == null || wire == null || seat == null) {
            return;
        }
        outlet.write(context, wire);
        if (state == State.ENDING && dry && !outbox.isCongested()) {
            part();
        } else if (state == State.OPEN && outbox.isOverfull()) {
            shut(CloseCode.TOO_SLOW);
        } else {
            seat.inbox().goOn();
        }
    }

    /** Now and then. */
    void tick(long now) {
        if (state != State.OPEN) {
            return;
        }
        if (outbox.isStale(now)) {
            shut(CloseCode.TOO_SLOW);
            return;
        }
        if (!Instant.now().isBefore(goodUntil)) {
            shut(CloseCode.CREDENTIALS_EXPIRED);
            return;
        }
        switch (outlet.tick(now)) {
            case PING -> wake();
            case DEAD -> shut(CloseCode.NO_PONG);
            case QUIET -> {}
        }
    }

    /** From any thread. */
    @Override
    public void heard(Entry entry) {
        heard(List.of(entry));
    }

    /** From any thread. */
    @Override
    public void heard(List<Entry> entries) {
        var seat = seated;
        if (seat == null) {
            return;
        }
        try {
            seat.frames().of(entries, alloc(), loop.eventLoop()).forEach(frames -> send(outbox.add(frames)));
        } catch (RuntimeException | Error e) {
            // It must not reach who tells it, who has others to tell.
            LOG.error("Entries could not be put to a socket", e);
            outbox.breakOff();
            close(CloseCode.FAULT);
        }
    }

    /** From any thread. */
    @Override
    public void dismissed() {
        close(CloseCode.NOT_A_MEMBER);
    }

    /** Answers a message. From any thread. */
    void reply(Outbound frame) {
        send(outbox.add(new Frames(Outbound.write(frame, alloc()), 1)));
    }

    /** Answers a message with a page. From any thread. */
    void replyPage(ByteBuf page) {
        send(outbox.addPage(page));
    }

    /** From any thread. */
    void close(CloseCode why) {
        if (loop.eventLoop().inEventLoop()) {
            shut(why);
        } else {
            loop.execute(() -> shut(why));
        }
    }

    /** It failed on its event loop: it is closed, if need be without a word. */
    void fail() {
        try {
            shut(CloseCode.FAULT);
        } catch (RuntimeException | Error e) {
            LOG.error("A socket could not be closed", e);
            channel.close();
        }
    }

    /** What came in cannot be made sense of, nor what follows it: the other side's close will not be understood. */
    void breakOff(CloseCode why) {
        deaf = true;
        shut(why);
    }

    /** Done when the connection has ended. From any thread. */
    Future<?> ended() {
        return channel.closeFuture();
    }

    /** Nothing more will come in: the other side has stopped sending. */
    void fallSilent() {
        bid(Farewell.silent());
    }

    /** The channel is gone, or the upgrade came to nothing. What came in whole is done nevertheless. */
    void gone() {
        if (state == State.CLOSED) {
            return;
        }
        var seat = seated;
        var unheard = state == State.OPEN || (state == State.ENDING && !dry);
        state = State.CLOSED;
        if (unheard && seat != null) {
            seat.inbox().finish(farewell == null ? CloseCode.Manner.ALL_DONE : farewell.manner(), () -> {});
            loop.later(seat.inbox()::close, PATIENCE_SECONDS);
            seated = null;
            leave(seat);
        } else {
            leave();
        }
    }

    private void send(Outbox.Added added) {
        switch (added) {
            case WAITS -> wake();
            case OVERFLOWS -> close(CloseCode.TOO_SLOW);
            case CLOSED -> {}
        }
    }

    private boolean mayWork() {
        return switch (state) {
            case OPEN, ENDING -> !outbox.isCongested();
            case UPGRADING, CLOSING -> false;
            // Nobody reads the answers.
            case CLOSED -> true;
        };
    }

    private void read(boolean on) {
        loop.execute(() -> channel.config().setAutoRead(state != State.ENDING && (on || state != State.OPEN)));
    }

    private void shut(CloseCode why) {
        end(Farewell.of(why));
    }

    /** The other side ends it, or answers a close of ours. */
    private void bid(Farewell words) {
        theyClosed = true;
        if (state == State.CLOSING) {
            channel.close();
        } else {
            end(words);
        }
    }

    private void end(Farewell words) {
        if (state == State.UPGRADING && farewell == null) {
            farewell = words;
        } else if (state == State.OPEN) {
            farewell = words;
            stopListening(words);
        } else if (state == State.ENDING && words.isAtOnce()) {
            farewell = words;
            part();
        }
    }

    private void stopListening(Farewell words) {
        var seat = seated;
        if (seat == null) {
            return;
        }
        state = State.ENDING;
        if (words.isAtOnce()) {
            part();
            return;
        }
        channel.config().setAutoRead(false);
        seat.following().seat().close();
        loop.later(this::part, PATIENCE_SECONDS);
        seat.inbox().finish(words.manner(), () -> loop.execute(this::dry));
    }

    private void dry() {
        dry = true;
        wake();
    }

    /** Says the close; all that was to come before it is written, or there is no time for it. */
    private void part() {
        if (state != State.ENDING || context == null || farewell == null) {
            return;
        }
        state = State.CLOSING;
        leave();
        var written = context.writeAndFlush(farewell.frame());
        if (theyClosed) {
            written.addListener(ChannelFutureListener.CLOSE);
        } else if (deaf) {
            written.addListener(done -> ((DuplexChannel) channel).shutdownOutput());
        }
        channel.config().setAutoRead(true);
        loop.later(channel::close, PATIENCE_SECONDS);
    }

    private void giveUp() {
        if (state == State.UPGRADING && context != null) {
            context.pipeline().remove(context.handler());
        }
    }

    /** Gives up all that it holds, once. */
    private void leave() {
        var seat = seated;
        seated = null;
        if (seat != null) {
            seat.inbox().close();
        }
        leave(seat);
    }

    private void leave(@Nullable Seated seat) {
        outlet.close();
        if (seat != null) {
            seat.following().seat().close();
            sockets.leave(seat.following().welcome().room());
        }
        sockets.remove(this);
        loop.remove(this);
    }
}
