package org.althing.adapter.http.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The reference lists every problem there is, with its status and its meaning, and none that there is not. */
class ProblemsReferenceTest {
    private static final Path REFERENCE = Path.of("..", "docs", "reference", "problems.md");
    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-z.-]+)` \\| (\\d{3}) \\| ([^|]+) \\| ([^|]+) \\|$", Pattern.MULTILINE);

    @Test
    void every_problem_stands_in_the_reference() throws IOException {
        var listed = ROW.matcher(Files.readString(REFERENCE))
                .results()
                .map(row -> new ProblemOf(row.group(1), Integer.parseInt(row.group(2)), row.group(3)))
                .map(ProblemOf::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        var existing = ProblemOf.all().stream().map(ProblemOf::toString).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(existing, listed);
    }
}
