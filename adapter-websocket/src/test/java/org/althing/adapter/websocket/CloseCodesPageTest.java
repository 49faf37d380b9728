package org.althing.adapter.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page tells of every code by which the server closes a socket, and whether the client is to come back. */
class CloseCodesPageTest {
    private static final Path PAGE = Path.of("..", "docs", "reference", "room-protocol.md");
    private static final Pattern ROW = Pattern.compile("\\| ([0-9, ]+) \\| .* \\| (yes|no) \\|");

    @Test
    void its_codes_are_those_of_the_server() throws IOException {
        var page = new TreeMap<Integer, String>();
        for (var line : Files.readAllLines(PAGE)) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                Arrays.stream(row.group(1).split(", ")).forEach(code -> page.put(Integer.valueOf(code), row.group(2)));
            }
        }
        // What ends by itself, or by the client's wish, is nothing that the server decides.
        page.keySet().removeAll(List.of(1000, 1001, 1006));

        assertEquals(
                Arrays.stream(CloseCode.values())
                        .collect(Collectors.toMap(
                                CloseCode::code, CloseCodesPageTest::comeBack, (a, b) -> a, TreeMap::new)),
                page);
    }

    private static String comeBack(CloseCode code) {
        var passes = Set.of(CloseCode.FAULT, CloseCode.SERVER_STOPS);
        return passes.contains(code) || code.code() >= 4000 && code.code() < 4500 ? "yes" : "no";
    }
}
