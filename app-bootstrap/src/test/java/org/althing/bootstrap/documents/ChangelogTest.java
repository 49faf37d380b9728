package org.althing.bootstrap.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of changes has the form of Keep a Changelog, which programs read too. */
class ChangelogTest {
    private static final Set<String> KINDS = Set.of("Added", "Changed", "Deprecated", "Removed", "Fixed", "Security");
    private static final Pattern RELEASE =
            Pattern.compile("## \\[(\\d+)\\.(\\d+)\\.(\\d+)] - \\d{4}-\\d{2}-\\d{2}( \\[YANKED])?");
    private static final String UNRELEASED = "## [Unreleased]";

    @Test
    void it_is_well_formed() throws IOException {
        assertEquals(List.of(), faults(Files.readString(Checkout.ROOT.resolve("CHANGELOG.md"))));
    }

    @Test
    void releases_may_follow() {
        assertEquals(List.of(), faults("""
                # Changelog

                ## [Unreleased]

                ## [1.10.0] - 2027-01-02

                ### Added

                - One
                  and a half.

                **Upgrading**: nothing to do.

                ### Fixed

                - Two

                ## [1.9.0] - 2027-01-01

                ### Removed

                - Three
                """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## [Unreleased]\n",
                "# Changelog\n\n## [1.0.0] - 2027-01-01\n\n### Added\n\n- No place for what is next\n",
                "# Changelog\n\n## [Unreleased]\n\n### New\n\n- A kind that there is not\n",
                "# Changelog\n\n## [Unreleased]\n\n### Added\n\n### Fixed\n\n- Nothing was added\n",
                "# Changelog\n\n## [Unreleased]\n\n- Of no kind\n",
                "# Changelog\n\n## [Unreleased]\n\n### Fixed\n\n- One\n\n### Fixed\n\n- Two\n",
                "# Changelog\n\n## [Unreleased]\n\n## [1.0.0]\n\n### Added\n\n- On no day\n",
                "# Changelog\n\n## [Unreleased]\n\n## [1.0.0] - 2027-01-01\n\n## [1.1.0] - 2027-01-02\n"
            })
    void what_is_out_of_form_is_noticed(String changelog) {
        assertFalse(faults(changelog).isEmpty());
    }

    private static List<String> faults(String changelog) {
        var faults = new ArrayList<String>();
        var lines = changelog.lines().toList();
        if (!lines.getFirst().equals("# Changelog")) {
            faults.add("it should begin with # Changelog");
        }
        var headings = lines.stream().filter(line -> line.startsWith("## ")).toList();
        if (headings.isEmpty() || !headings.getFirst().equals(UNRELEASED)) {
            faults.add("what is not released should come first");
        }
        faultsOfReleases(headings.stream().skip(1).toList(), faults);
        for (var section : changelog.split("(?m)^## ", -1)) {
            faultsOfSection(section, faults);
        }
        return faults;
    }

    private static void faultsOfReleases(List<String> headings, List<String> faults) {
        var last = Long.MAX_VALUE;
        for (var heading : headings) {
            var release = RELEASE.matcher(heading);
            if (!release.matches()) {
                faults.add("no release: " + heading);
                continue;
            }
            var version = 0L;
            for (int i = 1; i <= 3; i++) {
                version = version * 1_000_000 + Long.parseLong(release.group(i));
            }
            if (version >= last) {
                faults.add("newer releases should come first: " + heading);
            }
            last = version;
        }
    }

    private static void faultsOfSection(String section, List<String> faults) {
        var parts = section.split("(?m)^### ", -1);
        if (Pattern.compile("^- ", Pattern.MULTILINE).matcher(parts[0]).find()) {
            faults.add("a change of no kind: " + parts[0].strip());
        }
        var kinds = new HashSet<String>();
        for (int i = 1; i < parts.length; i++) {
            var kind = parts[i].lines().findFirst().orElse("");
            if (!KINDS.contains(kind) || !kinds.add(kind)) {
                faults.add("no kind of change, or twice: " + kind);
            }
            if (!parts[i].contains("\n- ")) {
                faults.add("nothing under " + kind);
            }
        }
    }
}
