package org.althing.bootstrap.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import org.althing.bootstrap.program.RunningAlthing;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fifty rooms in which four people talk: how many messages are kept for good in a second, and how soon one knows. */
@Tag("benchmark")
class AcknowledgedMessagesBenchmarkTest {
    private static final int ROOMS = 50;
    private static final int SENDERS = 4;
    private static final int MODERATE = 2000;
    private static final int ROUNDS = 7;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration ROUND = Duration.ofSeconds(2);
    private static final Duration STEADY = Duration.ofSeconds(10);
    private static final String BODY = "What is said here is as long as what people say in a chat, more or less.";

    @TempDir(factory = OnDisk.class)
    Path home;

    /** What a round comes to on either side. */
    private record Kept(double perSecond, double cpuMicros, double ackMillis99, double busy) {
        static Kept of(Loaded round) {
            var measured = round.measured();
            return new Kept(
                    measured.messagesPerSecond(),
                    round.cpuMicrosPerMessage(),
                    Measured.millis(measured.acknowledgement(), 99),
                    measured.busy());
        }
    }

    @Test
    void fifty_rooms_of_four_who_talk() throws Exception {
        try (var server = RunningAlthing.serve(Cores.forServers(), home, People.SETTINGS)) {
            var people = People.of(server.address(), ROOMS * SENDERS);
            var rooms = people.rooms(ROOMS, SENDERS);
            var load = new Load(Dialect.ALTHING, rooms, SENDERS, BODY, 1, Load.Until.ACKNOWLEDGED, 0);
            Cores.loading(() -> {
                try (var generator = LoadGenerator.connect(server.address(), load)) {
                    generator.run(load, Duration.ofMillis(500));
                    for (var inFlight : new int[] {1, 8}) {
                        report(inFlight, duel(generator, load.inFlight(inFlight), server.pid()));
                    }
                    report(generator.run(load.perSecond(MODERATE), STEADY));
                }
                return null;
            });
        }
    }

    private Duel<Kept> duel(LoadGenerator generator, Load load, long pid) throws Exception {
        var ours = home.resolve("althing.db").toString();
        var theirs = home.resolve("bare-" + load.inFlight() + ".db").toString();
        try (var bare = Yardstick.start(BareJdbc.class, ours, theirs, BODY)) {
            Duel.Side<Loaded> side = Loaded.side(generator, load, pid);
            return Duel.fight(
                    length -> Kept.of(side.round(length)), length -> insert(bare, length), WARM_UP, ROUNDS, ROUND);
        }
    }

    private static Kept insert(Yardstick bare, Duration length) throws Exception {
        var before = Loaded.cpuOf(bare.pid());
        var perSecond = Double.parseDouble(bare.ask(String.valueOf(length.toMillis())));
        var cpu = Loaded.cpuOf(bare.pid()).minus(before);
        return new Kept(perSecond, cpu.toNanos() / 1e3 / (perSecond * length.toMillis() / 1e3), 0, 0);
    }

    private static void report(int inFlight, Duel<Kept> duel) throws Exception {
        Report.add(new Report.Row(
                "acknowledged messages/s, 50 rooms × 4 senders, each %d in flight".formatted(inFlight),
                "%,.0f".formatted(duel.ours(Kept::perSecond)),
                "%,.0f (JDBC, commits of 100)".formatted(duel.yardstick(Kept::perSecond)),
                "%.2f".formatted(duel.ratio(Kept::perSecond)),
                "≥ 0.50",
                "p99 of ack %.1f ms; server CPU/message %.1f and %.1f µs; load busy %.0f %%"
                        .formatted(
                                duel.ours(Kept::ackMillis99),
                                duel.ours(Kept::cpuMicros),
                                duel.yardstick(Kept::cpuMicros),
                                100 * duel.ours(Kept::busy))));
    }

    private static void report(Measured steady) throws Exception {
        Report.add(new Report.Row(
                "p99 from when a message was to be sent until its ack, at %,d messages/s".formatted(MODERATE),
                "%.1f ms".formatted(Measured.millis(steady.acknowledgement(), 99)),
                "–",
                "–",
                "≤ 50 ms",
                "p50 %.1f, p99.9 %.1f ms; of %,d messages all acknowledged and delivered"
                        .formatted(
                                Measured.millis(steady.acknowledgement(), 50),
                                Measured.millis(steady.acknowledgement(), 99.9),
                                steady.messages())));
    }
}
