package org.althing.adapter.cli.socket;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import org.althing.adapter.cli.terminal.Terminal;

/** Has a command run by the server that has the data folder. */
public final class AdminSocketClient {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path path;
    private final Duration patience;

    public AdminSocketClient(Path path) {
        this(path, PATIENCE);
    }

    AdminSocketClient(Path path, Duration patience) {
        this.path = path;
        this.patience = patience;
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /** It ran, and ended so. */
    public record Ended(int code) implements Outcome {}

    /** Nobody listens: nothing was done. */
    public record NobodyThere() implements Outcome {}

    /** The server was reached, and did not answer to the end: whether anything was done is not known. */
    public record Lost(String why) implements Outcome {}

    /** Sends the command; what it says appears on the terminal as it comes. */
    public Outcome run(Request request, Terminal terminal) {
        try (var server = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            if (!connects(server)) {
                return new NobodyThere();
            }
            return converse(server, request, terminal);
        } catch (IOException e) {
            return new Lost(e instanceof ProtocolBroken ? String.valueOf(e.getMessage()) : "it does not answer");
        }
    }

    private boolean connects(SocketChannel server) {
        try {
            return server.connect(UnixDomainSocketAddress.of(path));
        } catch (IOException e) {
            return false;
        }
    }

    private Ended converse(SocketChannel server, Request request, Terminal terminal) throws IOException {
        try (var watch = new Watch()) {
            watch.within(patience, server, () -> {
                request.write(server);
                return request;
            });
            while (true) {
                var frame = watch.within(patience, server, () -> Frame.read(server));
                switch (frame.kind()) {
                    case OUT -> terminal.out().writeBytes(frame.content());
                    case ERR -> terminal.err().writeBytes(frame.content());
                    case EXIT -> {
                        return new Ended(frame.number());
                    }
                    case VERSION, COLOUR, PASSWORD, ARGUMENT, RUN ->
                        throw new ProtocolBroken("an answer has no " + frame.kind());
                }
            }
        }
    }
}
