package org.example.embedded;

import java.time.Instant;
import java.util.List;
import org.althing.application.Althing;
import org.althing.application.Caller;
import org.althing.application.Refusal;
import org.althing.application.identity.SignUp;
import org.althing.application.identity.SignUpMode;
import org.althing.application.room.EntryView;
import org.althing.application.room.OpenRoom;
import org.althing.domain.identity.Password;
import org.althing.domain.identity.UserName;
import org.althing.domain.identity.UserPointer;
import org.althing.domain.room.RoomName;
import org.althing.domain.room.RoomPointer;

/**
 * A program with a room inside: two users follow it live and talk, then one of them reads back what was said.
 *
 * <p>It ends with an exception, and so with an exit code that is not 0, if it did not see what it had to see.
 */
public final class Main {
    private static final Instant NOON = Instant.parse("2026-06-21T12:00:00Z");

    private final Althing althing;

    private Main(Althing althing) {
        this.althing = althing;
    }

    /** Every port is the one in memory, but for the clock: it stands still, so we know when everything happens. */
    public static void main(String[] arguments) throws InterruptedException {
        var althing = Althing.builder()
                .signUp(() -> SignUpMode.OPEN)
                .clock(() -> NOON)
                .build();
        new Main(althing).meet();
        System.out.println("All was as expected.");
    }

    private void meet() throws InterruptedException {
        var frigg = signUp("frigg");
        var loki = signUp("loki");
        var room = open(frigg, "law-rock");

        // Who follows a public room becomes a member of it, which the room tells those who are there.
        try (var friggsSeat = Seat.take(althing, frigg, room);
                var lokisSeat = Seat.take(althing, loki, room)) {
            friggsSeat.say("Who proposes a rule?");
            lokisSeat.say("I do, and not a good one.");

            var joined = "1 loki: member.joined";
            var asked = "2 frigg: Who proposes a rule?";
            var answered = "3 loki: I do, and not a good one.";
            expect(List.of(joined, asked, answered), lines(friggsSeat.hear(3)));
            expect(List.of(asked, answered), lines(lokisSeat.hear(2)));

            var timeline = friggsSeat.readBack();
            lines(timeline).forEach(System.out::println);
            expect(List.of(joined, asked, answered), lines(timeline));
            expect(List.of(NOON), timeline.stream().map(Main::at).distinct().toList());
        }
    }

    /** The answer is the hoped for one or a refusal, and javac knows it: a forgotten result does not compile. */
    private Caller signUp(String name) {
        var password = Password.parse("a password of " + name).orElseThrow();
        var wish = new SignUp.Command(new Caller.Stranger(), UserName.parse(name).orElseThrow(), password);
        return switch (althing.get(SignUp.class).signUp(wish)) {
            case SignUp.SignedUp done -> althing.actingAs(new UserPointer.ById(done.user().id()));
            case Refusal no -> throw Refused.by(no);
        };
    }

    private RoomPointer open(Caller owner, String name) {
        var wish = new OpenRoom.Command(owner, RoomName.parse(name).orElseThrow(), null, null);
        return switch (althing.get(OpenRoom.class).open(wish)) {
            case OpenRoom.Opened done -> new RoomPointer.ById(done.room().id());
            case Refusal no -> throw Refused.by(no);
        };
    }

    private static List<String> lines(List<EntryView> entries) {
        return entries.stream().map(Main::line).toList();
    }

    private static String line(EntryView entry) {
        return switch (entry) {
            case EntryView.MessageView said -> said.seq() + " " + said.author().name() + ": " + said.body();
            case EntryView.NoticeView told -> told.seq() + " " + told.author().name() + ": " + told.code();
        };
    }

    private static Instant at(EntryView entry) {
        return switch (entry) {
            case EntryView.MessageView said -> said.at();
            case EntryView.NoticeView told -> told.at();
        };
    }

    private static void expect(Object wanted, Object seen) {
        if (!wanted.equals(seen)) {
            throw new IllegalStateException("expected " + wanted + ", but saw " + seen);
        }
    }
}
