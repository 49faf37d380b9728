package org.althing.adapter.cli.socket;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/** A standard output or error that is at the other end of a connection. */
final class FrameStream extends OutputStream {
    private static final int BUFFER = 8192;

    private final Frame.Kind kind;
    private final SocketChannel peer;
    private final Watch watch;
    private final Duration patience;

    private FrameStream(Frame.Kind kind, SocketChannel peer, Watch watch, Duration patience) {
        this.kind = kind;
        this.peer = peer;
        this.watch = watch;
        this.patience = patience;
    }

    static PrintStream to(SocketChannel peer, Frame.Kind kind, Watch watch, Duration patience) {
        var frames = new FrameStream(kind, peer, watch, patience);
        return new PrintStream(new BufferedOutputStream(frames, BUFFER), false, StandardCharsets.UTF_8);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int from = offset; from < offset + length; from += Frame.MAX_LENGTH) {
            var to = Math.min(from + Frame.MAX_LENGTH, offset + length);
            send(new Frame(kind, Arrays.copyOfRange(bytes, from, to)));
        }
    }

    private void send(Frame frame) throws IOException {
        watch.within(patience, peer, () -> {
            frame.write(peer);
            return frame;
        });
    }
}
