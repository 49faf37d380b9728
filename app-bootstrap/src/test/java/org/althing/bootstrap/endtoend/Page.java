package org.althing.bootstrap.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A page with blocks that are run as they stand there: what a reader is shown is what the program does. */
record Page(Path file) {
    record Block(String command, List<String> output) {}

    Block block(String step) throws IOException {
        var found = Pattern.compile("<!-- tour: " + step + " -->\n```console\n\\$ (.*?)\n(.*?)\n```", Pattern.DOTALL)
                .matcher(Files.readString(file));
        assertTrue(found.find(), file + " shows " + step);
        return new Block(found.group(1), found.group(2).lines().toList());
    }

    /** The one listing in a language. */
    String listing(String language) throws IOException {
        var found = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(file))
                .results()
                .toList();
        assertEquals(1, found.size(), file + " has one listing in " + language);
        return found.getFirst().group(1);
    }

    void assertShows(String step, List<String> printed) throws IOException {
        assertEquals(
                block(step).output().stream().map(Page::plain).toList(),
                printed.stream().map(Page::plain).toList(),
                step);
    }

    /** What differs from one time to the next. */
    private static String plain(String line) {
        return line.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "<id>")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "<time>")
                .replaceAll("\\b[0-9a-f]{16}\\b", "<epoch>")
                .replaceAll("(eyJ|altr_|altu_)[^\" ]+", "<secret>")
                .stripTrailing();
    }
}
