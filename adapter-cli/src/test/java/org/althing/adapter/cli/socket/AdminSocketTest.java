package org.althing.adapter.cli.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.althing.adapter.cli.terminal.Passwords;
import org.althing.adapter.cli.terminal.Terminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class AdminSocketTest {
    private static final Duration SOON = Duration.ofMillis(200);
    private static final Duration LATE = Duration.ofSeconds(30);
    private static final AdminSocketServer.Limits PATIENT = new AdminSocketServer.Limits(LATE, LATE, LATE);

    @TempDir
    Path folder;

    private Path socket;
    private final List<AutoCloseable> open = Collections.synchronizedList(new ArrayList<>());
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void a_folder() {
        socket = folder.resolve("admin.sock");
    }

    @AfterEach
    void close_all() throws Exception {
        for (var one : open.reversed()) {
            one.close();
        }
    }

    private AdminSocketServer serve(Commands commands, AdminSocketServer.Limits limits) throws IOException {
        var server = AdminSocketServer.open(socket, commands, limits);
        open.add(server);
        return server;
    }

    private SocketChannel connect() throws IOException {
        var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        open.add(channel);
        return channel;
    }

    private Terminal terminal() {
        return new Terminal(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), false, new Nobody());
    }

    private AdminSocketClient.Outcome call(String... arguments) {
        return call(new Request(List.of(arguments), false, null));
    }

    private AdminSocketClient.Outcome call(Request request) {
        return new AdminSocketClient(socket, LATE).run(request, terminal());
    }

    private static void expectEnd(int code, AdminSocketClient.Outcome outcome) {
        assertEquals(
                code, assertInstanceOf(AdminSocketClient.Ended.class, outcome).code());
    }

    /** Somebody who cannot be asked. */
    private static final class Nobody implements Passwords {
        @Override
        public Optional<String> prompt(String question) {
            throw new AssertionError("asked: " + question);
        }

        @Override
        public Optional<String> firstLine() {
            throw new AssertionError("the standard input was read");
        }
    }

    @Test
    void a_command_is_run_there_and_answers_here() throws Exception {
        serve(
                (arguments, terminal) -> {
                    terminal.out().println("out: " + arguments);
                    terminal.err().println("err: é 👩‍🚀");
                    return 5;
                },
                PATIENT);
        expectEnd(5, call("room", "create", "ö", ""));
        assertEquals("out: [room, create, ö, ]\n", out.toString(UTF_8));
        assertEquals("err: é 👩‍🚀\n", err.toString(UTF_8));
    }

    @Test
    void colour_and_password_come_along() throws Exception {
        BlockingQueue<String> seen = new LinkedBlockingQueue<>();
        serve(
                (arguments, terminal) -> {
                    seen.add(terminal.colour() + " " + terminal.passwords().prompt("?") + " "
                            + terminal.passwords().firstLine());
                    return 0;
                },
                PATIENT);
        expectEnd(0, call(new Request(List.of(), true, "geheim ß")));
        expectEnd(0, call(new Request(List.of(), false, null)));
        assertEquals("true Optional[geheim ß] Optional[geheim ß]", seen.poll());
        assertEquals("false Optional.empty Optional.empty", seen.poll());
    }

    @Test
    void a_long_answer_comes_whole_and_in_order() throws Exception {
        var lines = IntStream.range(0, 50_000).mapToObj(i -> "line " + i).toList();
        serve(
                (arguments, terminal) -> {
                    lines.forEach(terminal.out()::println);
                    return 0;
                },
                PATIENT);
        expectEnd(0, call());
        assertEquals(lines, out.toString(UTF_8).lines().toList());
    }

    @Test
    void what_is_written_at_once_may_be_longer_than_a_frame() throws Exception {
        var much = "x".repeat(3 * Frame.MAX_LENGTH + 1);
        serve(
                (arguments, terminal) -> {
                    terminal.out().print(much);
                    return 0;
                },
                PATIENT);
        expectEnd(0, call());
        assertEquals(much, out.toString(UTF_8));
    }

    @Test
    void only_its_owner_may_connect() throws Exception {
        serve((arguments, terminal) -> 0, PATIENT);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)));
    }

    @Test
    void a_socket_that_a_dead_server_left_is_replaced() throws Exception {
        try (var dead = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            dead.bind(UnixDomainSocketAddress.of(socket));
        }
        assertTrue(Files.exists(socket));
        assertInstanceOf(AdminSocketClient.NobodyThere.class, call());
        serve((arguments, terminal) -> 0, PATIENT);
        expectEnd(0, call());
    }

    @Test
    void nobody_is_there_before_it_opens_and_after_it_closes() throws Exception {
        assertInstanceOf(AdminSocketClient.NobodyThere.class, call());
        serve((arguments, terminal) -> 0, PATIENT).close();
        assertFalse(Files.exists(socket));
        assertInstanceOf(AdminSocketClient.NobodyThere.class, call());
    }

    @Test
    void a_path_that_is_too_long_for_a_socket_is_an_error() {
        var deep = folder.resolve("x".repeat(120));
        assertThrows(IOException.class, () -> AdminSocketServer.open(deep, (arguments, terminal) -> 0));
    }

    @Test
    void a_server_that_closes_lets_commands_end() throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var server = serve(
                (arguments, terminal) -> {
                    begun.countDown();
                    await(go);
                    terminal.out().println("done");
                    return 0;
                },
                PATIENT);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var call = threads.submit(() -> call());
            await(begun);
            var close = threads.submit(server::close);
            awaitNobodyThere();
            go.countDown();
            close.get();
            expectEnd(0, call.get());
            assertEquals("done\n", out.toString(UTF_8));
        }
    }

    @Test
    void a_server_that_closes_does_not_wait_for_ever() throws Exception {
        var begun = new CountDownLatch(1);
        var server = serve(
                (arguments, terminal) -> {
                    begun.countDown();
                    await(new CountDownLatch(1));
                    return 0;
                },
                new AdminSocketServer.Limits(LATE, LATE, SOON));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var call = threads.submit(() -> call());
            await(begun);
            server.close();
            assertInstanceOf(AdminSocketClient.Lost.class, call.get());
        }
    }

    @Test
    void a_server_that_dies_in_the_middle_is_lost() throws Exception {
        try (var dying = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            dying.bind(UnixDomainSocketAddress.of(socket));
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var call = threads.submit(() -> call("user", "list"));
                try (var peer = dying.accept()) {
                    Request.read(peer);
                    Frame.of(Frame.Kind.OUT, "half an ans").write(peer);
                }
                var lost = assertInstanceOf(AdminSocketClient.Lost.class, call.get());
                assertEquals("the other side left in the middle", lost.why());
                assertEquals("half an ans", out.toString(UTF_8));
            }
        }
    }

    @Test
    void a_server_that_says_nothing_is_given_up() throws Exception {
        try (var silent = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            silent.bind(UnixDomainSocketAddress.of(socket));
            var lost = new AdminSocketClient(socket, SOON).run(new Request(List.of(), false, null), terminal());
            assertEquals(new AdminSocketClient.Lost("it does not answer"), lost);
        }
    }

    @Test
    void eight_commands_run_at_once_and_the_ninth_waits() throws Exception {
        var begun = new LinkedBlockingQueue<String>();
        var go = new CountDownLatch(1);
        serve(
                (arguments, terminal) -> {
                    begun.add(arguments.getFirst());
                    await(go);
                    return 0;
                },
                PATIENT);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Future<AdminSocketClient.Outcome>>();
            for (int i = 0; i < 8; i++) {
                calls.add(threads.submit(() -> call("x")));
            }
            for (int i = 0; i < 8; i++) {
                assertNotNull(begun.poll(30, TimeUnit.SECONDS));
            }
            calls.add(threads.submit(() -> call("ninth")));
            assertEquals(null, begun.poll(200, TimeUnit.MILLISECONDS));
            go.countDown();
            for (var call : calls) {
                expectEnd(0, call.get());
            }
            assertEquals("ninth", begun.poll());
        }
    }

    @Test
    void who_connects_and_says_nothing_is_put_out() throws Exception {
        serve((arguments, terminal) -> 0, new AdminSocketServer.Limits(SOON, LATE, LATE));
        var idle = connect();
        assertTrue(hasEnded(idle));
        var half = connect();
        half.write(ByteBuffer.wrap(new byte[] {'V', 0, 0}));
        assertTrue(hasEnded(half));
        expectEnd(0, call());
    }

    @Test
    void who_takes_nothing_of_the_answer_does_not_hold_the_server_up() throws Exception {
        var ended = new CountDownLatch(1);
        serve(
                (arguments, terminal) -> {
                    for (int i = 0; i < 2_000 && !terminal.out().checkError(); i++) {
                        terminal.out().println("x".repeat(8_000));
                    }
                    ended.countDown();
                    return 0;
                },
                new AdminSocketServer.Limits(LATE, SOON, LATE));
        var deaf = connect();
        new Request(List.of(), false, null).write(deaf);
        await(ended);
    }

    @Test
    void who_leaves_in_the_middle_of_the_answer_harms_nobody() throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        serve(
                (arguments, terminal) -> {
                    begun.countDown();
                    await(go);
                    terminal.out().println("into the void");
                    ended.countDown();
                    return 0;
                },
                PATIENT);
        try (var leaving = connect()) {
            new Request(List.of(), false, null).write(leaving);
            await(begun);
        }
        go.countDown();
        await(ended);
        expectEnd(0, call());
    }

    @Test
    void another_version_is_told_so() throws Exception {
        serve((arguments, terminal) -> 0, PATIENT);
        var other = connect();
        Frame.of(Frame.Kind.VERSION, "2").write(other);
        var words = Frame.read(other);
        assertEquals(Frame.Kind.ERR, words.kind());
        assertTrue(words.text().startsWith("althing: the server is of another version"), words.text());
        assertEquals(1, Frame.read(other).number());
    }

    @Test
    void what_is_no_request_is_refused_and_not_run() throws Exception {
        serve(
                (arguments, terminal) -> {
                    throw new AssertionError("it was run");
                },
                PATIENT);
        var version = Frame.of(Frame.Kind.VERSION, Frame.VERSION);
        expectRefusal("there is no kind of frame 71", "GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8));
        expectRefusal("a frame is longer than 64 KiB", new byte[] {'V', 0x7f, 0, 0, 0});
        expectRefusal("a frame is longer than 64 KiB", new byte[] {'V', -1, -1, -1, -1});
        expectRefusal("a request has no EXIT", version, Frame.exit(0));
        expectRefusal("a text is not UTF-8", version, new Frame(Frame.Kind.ARGUMENT, new byte[] {(byte) 0xff}));
        var tooMany = new ArrayList<>(List.of(version));
        tooMany.addAll(Collections.nCopies(256, Frame.of(Frame.Kind.ARGUMENT, "x")));
        expectRefusal("a request has at most 256 frames and 64 KiB", tooMany.toArray(Frame[]::new));
        var half = Frame.of(Frame.Kind.ARGUMENT, "x".repeat(40_000));
        expectRefusal("a request has at most 256 frames and 64 KiB", version, half, half);
    }

    private void expectRefusal(String why, byte[] bytes) throws IOException {
        var channel = connect();
        channel.write(ByteBuffer.wrap(bytes));
        expectRefusal(why, channel);
    }

    private void expectRefusal(String why, Frame... frames) throws IOException {
        var channel = connect();
        for (var frame : frames) {
            frame.write(channel);
        }
        expectRefusal(why, channel);
    }

    private static void expectRefusal(String why, SocketChannel channel) throws IOException {
        assertEquals("althing: " + why + "\n", Frame.read(channel).text());
        assertEquals(1, Frame.read(channel).number());
        assertTrue(hasEnded(channel));
    }

    @Test
    void a_request_that_the_server_would_refuse_is_known_beforehand() {
        assertTrue(new Request(Collections.nCopies(250, "x"), true, "secret").fits());
        assertFalse(new Request(Collections.nCopies(256, "x"), false, null).fits());
        assertFalse(new Request(List.of("x".repeat(70_000)), false, null).fits());
    }

    @Test
    void a_request_does_not_show_its_password() {
        assertEquals("Request[1 arguments]", new Request(List.of("x"), true, "secret").toString());
    }

    private void awaitNobodyThere() {
        var end = System.nanoTime() + LATE.toNanos();
        while (true) {
            try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
                assertTrue(System.nanoTime() < end, () -> "it still listens: " + channel);
            } catch (IOException e) {
                return;
            }
        }
    }

    /** Whoever leaves with something unread on the table resets the connection. */
    private static boolean hasEnded(SocketChannel channel) {
        try {
            return channel.read(ByteBuffer.allocate(1)) < 0;
        } catch (IOException e) {
            return true;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS), "it did not happen");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
