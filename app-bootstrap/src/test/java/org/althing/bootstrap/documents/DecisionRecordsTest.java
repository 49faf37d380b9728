package org.althing.bootstrap.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A decision has a number of its own, and says what it costs, what else there was and what holds it. */
class DecisionRecordsTest {
    private static final Path FOLDER = Path.of("docs", "adr");
    private static final Pattern NAME = Pattern.compile("(\\d{4})-[a-z0-9]+(-[a-z0-9]+)*\\.md");
    private static final Pattern STATUS =
            Pattern.compile("## Status\n\n(Proposed|Accepted|Rejected|Superseded by \\[?[0-9]+)");
    private static final List<String> SECTIONS =
            List.of("Status", "Context", "Decision", "Consequences", "Alternatives", "Held by");
    private static final String GOOD = """
            # 3. Do it

            Date: 2026-11-21

            ## Status

            Accepted

            ## Context

            Why.

            ## Decision

            What.

            ## Consequences

            - Worse: all of it.

            ## Alternatives

            None.

            ## Held by

            A test.
            """;

    @Test
    void numbers_are_unique_and_gapless() throws IOException {
        var names = records().keySet().stream()
                .map(path -> path.getFileName().toString())
                .toList();
        assertFalse(names.isEmpty());
        assertEquals(List.of(), faultsOfNumbers(names));
    }

    @Test
    void each_has_every_section() throws IOException {
        var faults = new ArrayList<String>();
        records()
                .forEach((path, text) ->
                        faultsOf(path.getFileName().toString(), text).forEach(fault -> faults.add(path + " " + fault)));
        assertEquals(List.of(), faults);
    }

    @Test
    void a_gap_a_twin_and_a_wrong_name_are_noticed() {
        assertEquals(List.of(), faultsOfNumbers(List.of("0001-a.md", "0002-b-c.md")));
        assertEquals(1, faultsOfNumbers(List.of("0001-a.md", "0003-b.md")).size());
        assertEquals(
                1,
                faultsOfNumbers(List.of("0001-a.md", "0001-b.md", "0002-c.md")).size());
        assertEquals(1, faultsOfNumbers(List.of("0001-a.md", "2-b.md")).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# 3. Do it",
                "Date: 2026-11-21",
                "Accepted",
                "## Status",
                "## Context",
                "## Decision",
                "## Consequences",
                "- Worse: all of it.",
                "## Alternatives",
                "## Held by",
                "A test."
            })
    void what_is_missing_is_noticed(String line) {
        assertEquals(List.of(), faultsOf("0003-do-it.md", GOOD));
        assertFalse(faultsOf("0003-do-it.md", GOOD.replace(line, "")).isEmpty());
    }

    private static Map<Path, String> records() throws IOException {
        var records = new TreeMap<Path, String>(Checkout.textsEndingIn(".md"));
        records.keySet().removeIf(path -> !path.startsWith(FOLDER) || path.endsWith("README.md"));
        return records;
    }

    private static List<String> faultsOfNumbers(List<String> names) {
        var faults = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            var name = NAME.matcher(names.get(i));
            if (!name.matches()) {
                faults.add(names.get(i) + " is not NNNN-imperative-title.md");
            } else if (Integer.parseInt(name.group(1)) != i + 1) {
                return List.of(names.get(i) + " should have the number " + (i + 1));
            }
        }
        return faults;
    }

    private static List<String> faultsOf(String name, String text) {
        var faults = new ArrayList<String>();
        var number = Integer.parseInt(name.substring(0, 4));
        if (!text.startsWith("# " + number + ". ")) {
            faults.add("should begin with # " + number + ". and a title");
        }
        if (!Pattern.compile("^Date: \\d{4}-\\d{2}-\\d{2}$", Pattern.MULTILINE)
                .matcher(text)
                .find()) {
            faults.add("has no date");
        }
        if (!STATUS.matcher(text).find()) {
            faults.add("has no status that there is");
        }
        for (var section : SECTIONS) {
            if (!Pattern.compile("^## " + section + "\n\n[^#\n]", Pattern.MULTILINE)
                    .matcher(text)
                    .find()) {
                faults.add("says nothing under ## " + section);
            }
        }
        if (!text.contains("Worse: ")) {
            faults.add("does not say what gets worse");
        }
        return faults;
    }
}
