package org.althing.adapter.cli.socket;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command on its way to the server.
 *
 * @param colour whether escape sequences are welcome in the answer
 * @param password what was typed or read where the command was given; {@code null}: the command needs none
 */
public record Request(
        List<String> arguments, boolean colour, @Nullable String password) {
    private static final int MAX_FRAMES = 256;
    private static final int MAX_BYTES = 1 << 16;

    public Request {
        arguments = List.copyOf(arguments);
    }

    @Override
    public String toString() {
        return "Request[" + arguments.size() + " arguments]";
    }

    /** Whether it is as short as the server wants it to be. */
    public boolean fits() {
        return fits(frames());
    }

    void write(WritableByteChannel channel) throws IOException {
        for (var frame : frames()) {
            frame.write(channel);
        }
    }

    private List<Frame> frames() {
        var frames = new ArrayList<Frame>();
        frames.add(Frame.of(Frame.Kind.VERSION, Frame.VERSION));
        if (colour) {
            frames.add(Frame.of(Frame.Kind.COLOUR));
        }
        if (password != null) {
            frames.add(Frame.of(Frame.Kind.PASSWORD, password));
        }
        arguments.forEach(argument -> frames.add(Frame.of(Frame.Kind.ARGUMENT, argument)));
        frames.add(Frame.of(Frame.Kind.RUN));
        return frames;
    }

    private static boolean fits(List<Frame> frames) {
        return frames.size() <= MAX_FRAMES
                && frames.stream().mapToLong(frame -> frame.content().length).sum() <= MAX_BYTES;
    }

    static Request read(ReadableByteChannel channel) throws IOException {
        var first = Frame.read(channel);
        if (first.kind() != Frame.Kind.VERSION || !first.text().equals(Frame.VERSION)) {
            throw new ProtocolBroken("the server is of another version than this command; use the same for both");
        }
        return rest(channel);
    }

    private static Request rest(ReadableByteChannel channel) throws IOException {
        var arguments = new ArrayList<String>();
        var colour = false;
        String password = null;
        int bytes = 0;
        for (int frames = 1; frames < MAX_FRAMES && bytes <= MAX_BYTES; frames++) {
            var frame = Frame.read(channel);
            bytes += frame.content().length;
            switch (frame.kind()) {
                case COLOUR -> colour = true;
                case PASSWORD -> password = frame.text();
                case ARGUMENT -> arguments.add(frame.text());
                case RUN -> {
                    return new Request(arguments, colour, password);
                }
                case VERSION, OUT, ERR, EXIT -> throw new ProtocolBroken("a request has no " + frame.kind());
            }
        }
        throw new ProtocolBroken("a request has at most 256 frames and 64 KiB");
    }
}
