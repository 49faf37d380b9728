package org.althing.bootstrap.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No document points at what is not there. */
class LinksTest {
    private static final Pattern FENCED = Pattern.compile("^```.*?^```", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("(`+)[^`]+\\1");
    private static final Pattern INLINE = Pattern.compile("\\]\\(<?([^)\\s>]+)>?(?:\\s+\"[^\"]*\")?\\)");
    private static final Pattern DEFINED = Pattern.compile("^\\[[^\\]]+\\]:\\s+<?([^\\s>]+)>?", Pattern.MULTILINE);
    private static final Pattern ELSEWHERE = Pattern.compile("^([a-z][a-z0-9+.-]*:|//).*");

    @Test
    void each_relative_link_points_at_a_file_of_the_house() throws IOException {
        var documents = Checkout.textsEndingIn(".md");
        var broken = new ArrayList<String>();
        documents.forEach((path, text) -> relativeLinks(text).stream()
                .filter(link -> !isThere(path, link))
                .forEach(link -> broken.add(path + " -> " + link)));
        assertTrue(documents.containsKey(Path.of("CONTRIBUTING.md")), "documents are read");
        assertEquals(List.of(), broken);
    }

    @Test
    void links_are_found_and_links_elsewhere_left_alone() {
        var text = """
                [one](a.md#part) and ![two](b.png "title") and [three](https://example.org), [four](#here)
                `[five](five.md)` and [six][s]

                ```
                [seven](seven.md)
                ```

                [s]: docs/six.md
                """;
        assertEquals(List.of("a.md", "b.png", "docs/six.md"), relativeLinks(text));
    }

    @Test
    void a_link_to_nothing_or_out_of_the_house_is_noticed() {
        var readme = Path.of("docs", "adr", "x.md");
        assertTrue(isThere(readme, "../../pom.xml"));
        assertTrue(isThere(readme, "../adr"));
        assertFalse(isThere(readme, "no-such-file.md"));
        assertFalse(isThere(readme, "../../.."));
    }

    private static List<String> relativeLinks(String markdown) {
        var prose = QUOTED.matcher(FENCED.matcher(markdown).replaceAll("")).replaceAll("");
        return Stream.concat(
                        INLINE.matcher(prose).results(), DEFINED.matcher(prose).results())
                .map(found -> found.group(1).replaceFirst("#.*", ""))
                .filter(link -> !link.isEmpty() && !ELSEWHERE.matcher(link).matches())
                .toList();
    }

    private static boolean isThere(Path document, String link) {
        var target = Checkout.ROOT
                .resolve(document)
                .resolveSibling(URLDecoder.decode(link.replace("+", "%2B"), StandardCharsets.UTF_8))
                .normalize();
        return target.startsWith(Checkout.ROOT) && Files.exists(target);
    }
}
