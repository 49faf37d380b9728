package org.althing.adapter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds docs/reference/cli.md to the commands; with {@code -Dalthing.docs.write} it writes it instead. */
class CliReferenceTest {
    private static final Path PAGE = Path.of("..", "docs", "reference", "cli.md");
    private static final String MARK = "<!-- From here on made from the commands: see CliReferenceTest. -->\n\n";

    @Test
    void the_reference_says_what_the_commands_say() throws IOException {
        var page = Files.readString(PAGE);
        var byHand = page.substring(0, page.indexOf(MARK) + MARK.length());
        var expected = byHand + CliReference.of(CommandTree.grow(new AlthingCommand()));
        if (System.getProperty("althing.docs.write") != null) {
            Files.writeString(PAGE, expected);
        }
        assertEquals(expected, Files.readString(PAGE), "run this test with -Dalthing.docs.write and look at the page");
    }
}
