package org.althing.bootstrap.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lines that people of many scripts might say; each hundredth is as long as a message may be. */
final class Corpus {
    private static final int LONGEST = 60 * 1024;
    private static final int EVERY = 100;

    private final List<String> lines;

    private Corpus(List<String> lines) {
        this.lines = lines;
    }

    static Corpus read() {
        try (var in = Corpus.class.getResourceAsStream("/corpus/lines.txt")) {
            return new Corpus(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The n-th thing to say, always the same. */
    String line(int n) {
        var line = lines.get(n % lines.size());
        return n % EVERY == EVERY - 1 ? grown(line + " ") : line;
    }

    private static String grown(String line) {
        var length = line.getBytes(StandardCharsets.UTF_8).length;
        var repeated = line.repeat(LONGEST / length);
        return repeated + "x".repeat(LONGEST - repeated.getBytes(StandardCharsets.UTF_8).length);
    }
}
