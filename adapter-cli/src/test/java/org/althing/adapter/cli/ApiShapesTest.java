package org.althing.adapter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.althing.application.Althing;
import org.althing.application.Caller;
import org.althing.application.Fixtures;
import org.althing.application.device.FindNetworkInterface;
import org.althing.application.device.ListNetworkInterfaces;
import org.althing.application.device.Machines;
import org.althing.application.device.ReadSystemInfo;
import org.althing.application.device.ReadSystemStats;
import org.althing.application.device.inmemory.InMemoryNetworkInterfaces;
import org.althing.application.device.inmemory.InMemorySystemFacts;
import org.althing.application.device.inmemory.InMemorySystemStatistics;
import org.althing.application.identity.ActAs;
import org.althing.application.identity.FindUser;
import org.althing.application.identity.IssuedApiKeyView;
import org.althing.application.identity.ListApiKeys;
import org.althing.application.identity.ListUsers;
import org.althing.application.inmemory.InMemoryClock;
import org.althing.application.room.FindRoom;
import org.althing.application.room.ListRooms;
import org.althing.application.room.PostMessage;
import org.althing.application.room.ReadTimeline;
import org.althing.application.wire.WireField;
import org.althing.application.wire.WireWriter;
import org.althing.domain.identity.UserPointer;
import org.althing.domain.room.Body;
import org.althing.domain.room.RoomPointer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With {@code -o json} a command prints what the HTTP API answers, field for field and in the same order. */
class ApiShapesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Caller CONSOLE = new Caller.Console();
    private static final UserPointer ADA = UserPointer.parse("ada").orElseThrow();
    private static final RoomPointer LOBBY = RoomPointer.parse("lobby").orElseThrow();

    private final InMemoryClock clock = InMemoryClock.at(Fixtures.NOON);
    private final Bench bench = new Bench(machine());

    private Althing machine() {
        var interfaces = new InMemoryNetworkInterfaces(clock);
        var facts = new InMemorySystemFacts(clock);
        var statistics = new InMemorySystemStatistics(clock);
        interfaces.set(List.of(Machines.bare("tun0", 9), Machines.vlan("eth0.7", 3)));
        facts.set(Machines.board(Fixtures.NOON));
        statistics.set(Machines.busy());
        return Althing.builder()
                .clock(clock)
                .device(interfaces, facts, statistics)
                .build();
    }

    @BeforeEach
    void there_are_people_and_a_room() {
        bench.addUser("ada", "admin");
        bench.addUser("grace", "user");
        bench.run("room", "create", "lobby", "--owner", "ada").ok();
        bench.run("key", "create", "bot", "--user", "ada", "--scope", "rooms:read,admin")
                .ok();
        post("Þetta er \"gaman\"\n\u001b");
    }

    private <T> T get(Class<T> useCase) {
        return bench.useCases.get(useCase);
    }

    private Caller.Known ada() {
        return assertInstanceOf(ActAs.Acting.class, get(ActAs.class).actAs(new ActAs.Command(CONSOLE, ADA)))
                .caller();
    }

    private void post(String body) {
        var said = Body.parse(body).orElseThrow();
        var command = new PostMessage.Command(ada(), LOBBY, null, said, null, null);
        assertInstanceOf(PostMessage.Posted.class, get(PostMessage.class).post(command));
    }

    private void assertShape(Object shape, String command) {
        var words = (command + " -o json").split(" ");
        var printed = bench.run(words).ok();
        assertEquals("", printed.err());
        assertSame(shape, printed.json());
    }

    /** As text, for two trees are equal whatever the order of their fields. */
    private static void assertSame(Object shape, JsonNode printed) {
        JsonNode expected = JSON.valueToTree(WireWriter.tree(shape));
        assertEquals(expected.toPrettyString(), printed.toPrettyString());
    }

    @Test
    void users() {
        var listed = get(ListUsers.class).list(new ListUsers.Command(CONSOLE, null, null));
        assertShape(assertInstanceOf(ListUsers.Listed.class, listed).page(), "user list");
        var found = get(FindUser.class).find(new FindUser.Command(CONSOLE, ADA));
        assertShape(assertInstanceOf(FindUser.Found.class, found).user(), "user show ada");
        assertShape(assertInstanceOf(FindUser.Found.class, found).user(), "user enable ada");
    }

    @Test
    void new_users() {
        bench.input = Bench.PASSWORD;
        var made = bench.run("user", "add", "lin", "--password-stdin", "-o", "json");
        assertEquals(bench.run("user", "show", "lin", "-o", "json"), made);
        made = bench.run("admin", "create", "kim", "--password-stdin", "-o", "json");
        assertEquals(bench.run("user", "show", "kim", "-o", "json"), made);
    }

    @Test
    void keys() {
        var listed = get(ListApiKeys.class).list(new ListApiKeys.Command(ada(), null, null));
        assertShape(assertInstanceOf(ListApiKeys.Listed.class, listed).page(), "key list --user ada");
        var made = bench.run("key", "create", "x", "--user", "ada", "--scope", "admin", "-o", "json")
                .json();
        var names = new ArrayList<String>();
        made.fieldNames().forEachRemaining(names::add);
        assertEquals(
                WireField.of(IssuedApiKeyView.class).stream()
                        .map(WireField::name)
                        .toList(),
                names);
    }

    @Test
    void rooms() {
        var listed = get(ListRooms.class).list(new ListRooms.Command(CONSOLE, null, null, null));
        assertShape(assertInstanceOf(ListRooms.Listed.class, listed).page(), "room list");
        var opened = bench.run("room", "create", "council", "--owner", "ada", "--kind", "private", "-o", "json");
        var council = RoomPointer.parse("council").orElseThrow();
        var found = get(FindRoom.class).find(new FindRoom.Command(ada(), council));
        assertSame(assertInstanceOf(FindRoom.Found.class, found).room(), opened.json());
    }

    @Test
    void timelines() {
        var read = get(ReadTimeline.class).read(new ReadTimeline.Command(CONSOLE, LOBBY, null, null, null));
        assertShape(assertInstanceOf(ReadTimeline.Read.class, read).timeline(), "room history lobby");
    }

    @Test
    void the_machine() {
        var listed = get(ListNetworkInterfaces.class).list(new ListNetworkInterfaces.Command(CONSOLE, null, null));
        assertShape(assertInstanceOf(ListNetworkInterfaces.Listed.class, listed).page(), "device network");
        var found = get(FindNetworkInterface.class)
                .find(new FindNetworkInterface.Command(CONSOLE, Machines.name("eth0.7")));
        assertShape(assertInstanceOf(FindNetworkInterface.Found.class, found).view(), "device network eth0.7");
        var both = bench.run("device", "info", "-o", "json").json();
        var info = get(ReadSystemInfo.class).read(new ReadSystemInfo.Command(CONSOLE));
        var stats = get(ReadSystemStats.class).read(new ReadSystemStats.Command(CONSOLE));
        assertSame(assertInstanceOf(ReadSystemInfo.Shown.class, info).view(), both.get("info"));
        assertSame(assertInstanceOf(ReadSystemStats.Shown.class, stats).view(), both.get("stats"));
    }
}
