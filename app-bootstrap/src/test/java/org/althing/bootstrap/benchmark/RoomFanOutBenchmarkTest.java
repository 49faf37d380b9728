package org.althing.bootstrap.benchmark;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.althing.bootstrap.program.RunningAlthing;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One room of two hundred readers, one of whom talks: how many of its entries reach them in a second. */
@Tag("benchmark")
class RoomFanOutBenchmarkTest {
    private static final int READERS = 200;
    private static final int ROUNDS = 7;
    /** On one core the compiler needs that long beside the load. */
    private static final Duration WARM_UP = Duration.ofSeconds(20);

    private static final Duration ROUND = Duration.ofSeconds(2);
    private static final String BODY = "What is said here is as long as what people say in a chat, more or less.";

    @TempDir(factory = OnDisk.class)
    Path home;

    @Test
    void one_room_of_two_hundred_readers() throws Exception {
        try (var server = RunningAlthing.serve(Cores.forServers(), home, People.SETTINGS);
                var bare = Yardstick.start(BareNetty.class)) {
            var rooms = People.of(server.address(), READERS).rooms(1, READERS);
            var ours = new Load(Dialect.ALTHING, rooms, 1, BODY, 1, Load.Until.DELIVERED, 0);
            var theirs = new Load(Dialect.BARE, List.of(seats()), 1, BODY, 1, Load.Until.DELIVERED, 0);
            Cores.loading(() -> {
                try (var a = LoadGenerator.connect(server.address(), ours);
                        var b = LoadGenerator.connect(URI.create("ws://127.0.0.1:" + bare.answer()), theirs)) {
                    for (var inFlight : new int[] {32, 1}) {
                        report(
                                inFlight,
                                Duel.fight(
                                        Loaded.side(a, ours.inFlight(inFlight), server.pid()),
                                        Loaded.side(b, theirs.inFlight(inFlight), bare.pid()),
                                        WARM_UP,
                                        ROUNDS,
                                        ROUND));
                    }
                }
                return null;
            });
        }
    }

    private static void report(int inFlight, Duel<Loaded> duel) throws Exception {
        Report.add(new Report.Row(
                "fan-out 1 × 200, stored, %d in flight: deliveries/s".formatted(inFlight),
                "%,.0f".formatted(duel.ours(round -> round.measured().deliveriesPerSecond())),
                "%,.0f".formatted(duel.yardstick(round -> round.measured().deliveriesPerSecond())),
                "%.2f".formatted(duel.ratio(round -> round.measured().deliveriesPerSecond())),
                "≥ 0.70",
                "server CPU/delivery %.2f and %.2f µs; load busy %.0f and %.0f %%"
                        .formatted(
                                duel.ours(Loaded::cpuMicrosPerDelivery),
                                duel.yardstick(Loaded::cpuMicrosPerDelivery),
                                duel.ours(round -> 100 * round.measured().busy()),
                                duel.yardstick(round -> 100 * round.measured().busy()))));
    }

    private static List<Load.Seat> seats() {
        return IntStream.range(0, READERS)
                .mapToObj(_ -> new Load.Seat("/ws", ""))
                .toList();
    }
}
