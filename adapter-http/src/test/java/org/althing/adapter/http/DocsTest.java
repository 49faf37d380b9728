package org.althing.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The description's pages come from this server alone, as the content security policy demands. */
class DocsTest {
    private static final Pattern LINK = Pattern.compile("(?:src|href)=\"([^\"]*)\"");

    private final TestClient anybody = TestClient.of(TestServer.shared());

    @Test
    void the_description_is_yaml() {
        var reply = anybody.get("/openapi.yaml").is(200);
        assertEquals("application/yaml", reply.header("Content-Type"));
        assertTrue(reply.text().startsWith("openapi: \"3.1.0\"\n"), reply::text);
        anybody.with("Accept", "application/yaml").get("/openapi.yaml").is(200);
        anybody.with("Accept", "image/png").get("/openapi.yaml").isProblem(406, "request.not-acceptable");
    }

    @Test
    void the_page_has_no_script_in_it_and_every_part_that_it_names_is_here() {
        var page = anybody.with("Accept", "text/html,*/*").get("/docs").is(200);
        assertTrue(String.valueOf(page.header("Content-Type")).startsWith("text/html"));
        assertFalse(page.text().matches("(?s).*<script>.*|.*<style.*| on[a-z]+=.*"), page::text);
        var links =
                LINK.matcher(page.text()).results().map(link -> link.group(1)).toList();
        assertEquals(3, links.size());
        for (var link : links) {
            assertTrue(anybody.get(link).is(200).text().length() > 100, link);
        }
    }

    @Test
    void the_script_asks_this_server_for_the_description() {
        var script = anybody.get("/docs/start.js").is(200);
        assertTrue(String.valueOf(script.header("Content-Type")).startsWith("text/javascript"));
        assertFalse(script.text().contains("http"), script::text);
    }

    @Test
    void other_files_of_the_jar_stay_there() {
        for (var name : new String[] {"index.html", "..%2f..%2fopenapi.yaml", "swagger-ui.css.map", "logback.xml"}) {
            anybody.get("/docs/" + name).isProblem(404, "route.not-found");
        }
    }
}
