package org.althing.bootstrap.benchmark;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.internal.logging.InternalLoggerFactory;
import io.netty.util.internal.logging.JdkLoggerFactory;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * Loads a server with people who talk in rooms, from one event loop, and checks what they hear.
 *
 * <p>Latencies count from the moment when a message was to be sent: if the server keeps the load from sending, that is the
 * server's delay. Nothing is measured of a round in which a delivery or an acknowledgement is missing or wrong.
 */
final class LoadGenerator implements AutoCloseable {
    private static final byte[] ENTRY = "{\"type\":\"entry\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ACK = "{\"type\":\"ack\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] WELCOME = "{\"type\":\"welcome\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PRESENCE = "{\"type\":\"presence\"".getBytes(StandardCharsets.US_ASCII);
    private static final int TICK_MICROS = 250;
    private static final int MOST_UNDER_WAY = 8192;
    private static final long HIGHEST_NANOS = TimeUnit.MINUTES.toNanos(2);

    private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final List<Client> clients = new ArrayList<>();
    private final List<Client> senders = new ArrayList<>();
    private final ArrayDeque<Client> refills = new ArrayDeque<>();
    private final CompletableFuture<Void> connected = new CompletableFuture<>();
    private Load load;
    private Round round = new Round(Duration.ZERO);
    private int welcomed;
    private volatile boolean closing;

    private LoadGenerator(Load load) {
        this.load = load;
    }

    /** Has everybody take their seat. */
    static LoadGenerator connect(URI server, Load load) throws Exception {
        InternalLoggerFactory.setDefaultFactory(JdkLoggerFactory.INSTANCE); // its debugging would hide the figures
        var generator = new LoadGenerator(load);
        try {
            for (var room : load.rooms()) {
                var log = new RoomLog(room.size());
                for (int i = 0; i < room.size(); i++) {
                    generator.add(server, room.get(i), log, i < load.senders());
                }
            }
            generator.connected.get(Load.PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return generator;
        } catch (Exception e) {
            generator.close();
            throw e;
        }
    }

    /** Sends for so long, and waits until all that was sent has ended its way. */
    Measured run(Load how, Duration sending) throws Exception {
        var next = new Round(sending);
        loop.submit(() -> begin(how, next)).sync();
        try {
            return next.result.get(sending.plus(Load.PATIENCE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError(
                    "of %d messages %d did not end their way; %d of %d deliveries came, and %d acknowledgements"
                            .formatted(next.sent, next.underWay, next.delivered, next.expected(), next.acknowledged),
                    e);
        }
    }

    @Override
    public void close() {
        closing = true;
        loop.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly(5, TimeUnit.SECONDS);
    }

    private void add(URI server, Load.Seat seat, RoomLog log, boolean sends) throws InterruptedException {
        var client = new Client(seat, log, senders.size());
        clients.add(client);
        if (sends) {
            senders.add(client);
        }
        new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.RECVBUF_ALLOCATOR, new FixedRecvByteBufAllocator(32 * 1024))
                .handler(client)
                .connect(new InetSocketAddress(server.getHost(), server.getPort()))
                .sync();
    }

    private void begin(Load how, Round next) {
        load = how;
        round = next;
        round.started = System.nanoTime();
        round.cpu = cpuOfThisThread();
        if (how.perSecond() == 0) {
            senders.forEach(Client::sendMore);
        } else {
            tick(0);
        }
    }

    /** Sends what is due by now, whatever became of the rest. */
    private void tick(long sent) {
        var due = Math.min(
                (System.nanoTime() - round.started) * load.perSecond() / 1_000_000_000L,
                round.sending * load.perSecond() / 1_000_000_000L);
        for (long i = sent; i < due; i++) {
            senders.get((int) (i % senders.size())).send(round.started + i * 1_000_000_000L / load.perSecond());
        }
        senders.forEach(Client::flush);
        if (round.isSending()) {
            loop.schedule(() -> tick(due), TICK_MICROS, TimeUnit.MICROSECONDS);
        } else {
            endIfDone();
        }
    }

    private void endIfDone() {
        if (round.over || round.isSending() || round.delivered < round.expected() || round.underWay > 0) {
            return;
        }
        if (load.dialect() == Dialect.ALTHING && round.acknowledged < round.sent) {
            return;
        }
        round.end();
    }

    private void fail(String why) {
        if (!closing) {
            round.over = true;
            round.result.completeExceptionally(new AssertionError(why));
            connected.completeExceptionally(new AssertionError(why));
        }
    }

    private static long cpuOfThisThread() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** One round, and all that is counted in it. Touched by the event loop alone. */
    private final class Round {
        final CompletableFuture<Measured> result = new CompletableFuture<>();
        final long sending;
        final Histogram delivery = new Histogram(HIGHEST_NANOS, 3);
        final Histogram acknowledgement = new Histogram(HIGHEST_NANOS, 3);
        long started;
        long cpu;
        long sent;
        long underWay;
        long delivered;
        long acknowledged;
        long bytes;
        boolean over;

        Round(Duration sending) {
            this.sending = sending.toNanos();
        }

        boolean isSending() {
            return System.nanoTime() - started < sending;
        }

        long expected() {
            return sent * load.rooms().getFirst().size();
        }

        void end() {
            over = true;
            var seconds = (System.nanoTime() - started) / 1e9;
            var busy = (cpuOfThisThread() - cpu) / 1e9 / seconds;
            result.complete(new Measured(sent, delivered, bytes, seconds, delivery, acknowledgement, busy));
        }
    }

    /** Somebody in a room, who hears and may talk. */
    private final class Client extends Frames implements RoomLog.Sender {
        private final RoomLog log;
        private final int number;
        private final long[] intended = new long[MOST_UNDER_WAY];
        private @Nullable Channel channel;
        private long place;
        private long sent;
        private long heard;
        private long acknowledged;
        private int underWay;
        private boolean mayRefill;
        private boolean unflushed;

        Client(Load.Seat seat, RoomLog log, int number) {
            super(seat.path(), seat.token());
            this.log = log;
            this.number = number;
        }

        @Override
        void upgraded(Channel to) {
            channel = to;
            if (load.dialect() == Dialect.BARE) {
                welcome();
            }
        }

        private void welcome() {
            if (++welcomed == clients.size()) {
                connected.complete(null);
            }
        }

        void sendMore() {
            if (load.perSecond() == 0 && round.isSending()) {
                while (underWay < load.inFlight()) {
                    send(System.nanoTime());
                }
                flush();
            }
        }

        void send(long due) {
            if (underWay == MOST_UNDER_WAY) {
                fail("the server is " + MOST_UNDER_WAY + " messages of one sender behind");
                return;
            }
            intended[(int) (sent % MOST_UNDER_WAY)] = due;
            var message = load.dialect().message(number, sent++, load.body());
            channel.write(text(channel, message), channel.voidPromise());
            unflushed = true;
            underWay++;
            round.sent++;
            round.underWay++;
        }

        void flush() {
            if (unflushed) {
                unflushed = false;
                channel.flush();
            }
        }

        @Override
        void text(ByteBuf in, int start, int length) {
            if (load.dialect() == Dialect.BARE || begins(in, start, length, ENTRY)) {
                entry(in, start, length);
            } else if (begins(in, start, length, ACK)) {
                ack(in, start, length);
            } else if (begins(in, start, length, WELCOME)) {
                welcome();
            } else if (!begins(in, start, length, PRESENCE)) {
                failed("was told " + in.toString(start, length, StandardCharsets.UTF_8));
            }
        }

        private void entry(ByteBuf in, int start, int length) {
            var line = log.told(place++, in, start, length, senders::get);
            round.delivered++;
            round.bytes += length;
            round.delivery.recordValue(System.nanoTime() - line.intended);
            if (line.isComplete() && load.until() == Load.Until.DELIVERED) {
                ((Client) line.sender).endOne();
            }
        }

        private void ack(ByteBuf in, int start, int length) {
            var id = "\"id\":\"" + number + "-" + acknowledged + "\"";
            if (!in.toString(start, Math.min(length, 64), StandardCharsets.US_ASCII)
                    .contains(id)) {
                failed("expected " + id + ", was told " + in.toString(start, length, StandardCharsets.UTF_8));
                return;
            }
            round.acknowledgement.recordValue(System.nanoTime() - intended[(int) (acknowledged++ % MOST_UNDER_WAY)]);
            round.acknowledged++;
            if (load.until() == Load.Until.ACKNOWLEDGED) {
                endOne();
            }
        }

        private void endOne() {
            underWay--;
            round.underWay--;
            if (!mayRefill) {
                mayRefill = true;
                refills.add(this);
            }
        }

        @Override
        public long heard(long n) {
            if (n != heard) {
                throw new IllegalStateException("message " + n + " of a sender came after message " + (heard - 1));
            }
            return intended[(int) (heard++ % MOST_UNDER_WAY)];
        }

        /** Only now, so that what one read allows is sent in one write. */
        @Override
        void told() {
            for (var sender = refills.poll(); sender != null; sender = refills.poll()) {
                sender.mayRefill = false;
                sender.sendMore();
            }
            endIfDone();
        }

        @Override
        void failed(String why) {
            fail("reader of sender " + number + ": " + why);
        }

        private static boolean begins(ByteBuf in, int start, int length, byte[] with) {
            if (length < with.length) {
                return false;
            }
            for (int i = 0; i < with.length; i++) {
                if (in.getByte(start + i) != with[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
