package org.althing.adapter.websocket;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.netty.util.ResourceLeakDetector;
import java.util.LinkedHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.althing.application.Althing;
import org.althing.application.room.FindRoom;
import org.althing.application.room.LeaveRoom;
import org.althing.application.room.OpenRoom;
import org.althing.application.room.ReadTimeline;
import org.althing.application.room.RoomView;
import org.althing.domain.room.RoomKind;
import org.althing.domain.room.RoomName;
import org.althing.domain.room.RoomPointer;

/** A real server on a random port, with the core in memory behind it. Whoever says who they are is believed. */
final class TestServer implements AutoCloseable {
    static {
        ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.PARANOID);
    }

    private final EmbeddedServer server;
    private final Althing althing;

    private TestServer(EmbeddedServer server, Althing althing) {
        this.server = server;
        this.althing = althing;
    }

    static TestServer start(String... settings) {
        return start(Althing.inMemory(), new Tampering(), settings);
    }

    static TestServer start(Tampering tampering, String... settings) {
        return start(Althing.inMemory(), tampering, settings);
    }

    /** @param settings keys and values in turn */
    static TestServer start(Althing althing, Tampering tampering, String... settings) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("micronaut.server.port", -1);
        // Origins are for the sockets to judge.
        properties.put("micronaut.server.cors.localhost-pass-through", true);
        for (int i = 0; i < settings.length; i += 2) {
            properties.put(settings[i], settings[i + 1]);
        }
        var context = ApplicationContext.builder("test")
                .properties(properties)
                .singletons(althing, tampering)
                .start();
        return new TestServer(context.getBean(EmbeddedServer.class).start(), althing);
    }

    int port() {
        return server.getPort();
    }

    <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    Althing althing() {
        return althing;
    }

    /** A new room of that name. */
    RoomView room(String name, RoomKind kind, String owner) {
        var opened = althing.get(OpenRoom.class)
                .open(new OpenRoom.Command(
                        People.named(owner), RoomName.parse(name).orElseThrow(), kind, null));
        return ((OpenRoom.Opened) opened).room();
    }

    RoomView room(String name) {
        return room(name, RoomKind.PUBLIC, "owner");
    }

    /** All that a member can see of a room: what it is, and the newest that was said there. */
    Seen seen(String who, String name) {
        var room = new RoomPointer.ByName(RoomName.parse(name).orElseThrow());
        var caller = People.named(who);
        return new Seen(
                althing.get(FindRoom.class).find(new FindRoom.Command(caller, room)),
                althing.get(ReadTimeline.class).read(new ReadTimeline.Command(caller, room, null, null, null)));
    }

    record Seen(FindRoom.Result room, ReadTimeline.Result timeline) {
        Seen {
            if (!(room instanceof FindRoom.Found) || !(timeline instanceof ReadTimeline.Read)) {
                throw new AssertionError("not to be seen: " + room + ", " + timeline);
            }
        }
    }

    void leave(String who, RoomView room) {
        althing.get(LeaveRoom.class).leave(new LeaveRoom.Command(People.named(who), new RoomPointer.ById(room.id())));
    }

    /** Opens a socket and awaits its welcome. */
    TestSocket join(String who, String roomAndQuery) {
        var socket = open(who, roomAndQuery);
        socket.welcome();
        return socket;
    }

    TestSocket open(String who, String roomAndQuery, String... headers) {
        var answer = knock(
                "/ws/" + roomAndQuery,
                Stream.concat(Stream.of("X-Test-User: " + who), Stream.of(headers))
                        .toArray(String[]::new));
        if (answer.status() != 101) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
        return answer.socket();
    }

    TestSocket.Answer knock(String path, String... headers) {
        return TestSocket.knock(port(), path, headers);
    }

    @Override
    public void close() {
        server.stop();
        server.getApplicationContext().stop();
    }

    /** Waits until something holds; fails if it does not within ten seconds. */
    static void await(String what, java.util.function.BooleanSupplier holds) throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("not within ten seconds: " + what);
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }
}
