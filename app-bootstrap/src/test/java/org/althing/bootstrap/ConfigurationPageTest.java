package org.althing.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of the configuration lists every setting, and no other. */
class ConfigurationPageTest {
    private static final Path PAGE = Path.of("..", "docs", "reference", "configuration.md");
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z0-9.-]+)` \\| (.*?) \\|", Pattern.MULTILINE);

    @Test
    void every_setting_has_its_row_with_its_default() throws IOException {
        var page = ROW.matcher(Files.readString(PAGE)).results().toList();
        var listed = page.stream().map(row -> row.group(1)).collect(Collectors.toSet());
        var known = Stream.of(Setting.values()).map(Setting::key).collect(Collectors.toSet());
        assertEquals(known, listed);
        for (var row : page) {
            var fallback = Setting.of(row.group(1)).orElseThrow().fallback();
            if (!fallback.isEmpty()) {
                assertEquals("`" + fallback + "`", row.group(2), row.group(1));
            }
        }
    }
}
