package org.althing.bootstrap.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing here points to a place that only the machine of one developer has. */
class ForbiddenWordsTest {
    /** In two halves, for this file is read too. */
    private static final List<String> FORBIDDEN = Stream.of("/wor,k/", "/tmp/bash_,jobs", "../sha,red")
            .map(word -> word.replace(",", ""))
            .toList();

    @Test
    void no_file_names_a_place_on_somebody_s_machine() throws IOException {
        var texts = Checkout.texts();
        var found = new ArrayList<String>();
        texts.forEach((path, text) ->
                FORBIDDEN.stream().filter(text::contains).forEach(word -> found.add(path + " says " + word)));
        assertTrue(texts.size() > 100, "files are read");
        assertEquals(List.of(), found);
    }

    @Test
    void whole_words_are_looked_for() {
        assertTrue(FORBIDDEN.stream().noneMatch(word -> word.contains(",")));
        assertTrue(FORBIDDEN.contains(".." + "/shared"));
    }
}
