package org.althing.adapter.http.document;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.althing.adapter.http.exchange.Exchange;
import org.althing.adapter.http.json.Answers;
import org.althing.adapter.http.problem.DoorProblem;
import org.althing.adapter.http.problem.ProblemDocument;

/** The description for people: Swagger UI out of our own jar, with nothing from elsewhere and no script in the page. */
@Controller("/docs")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DocsController {
    private static final String HTML = "text/html; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String STYLE = "text/css; charset=utf-8";
    private static final String OURS = "META-INF/althing/docs/";
    private static final String THEIRS = "META-INF/resources/webjars/swagger-ui/" + version() + "/";

    private static final Map<String, Part> PARTS = Map.of(
            "start.js", new Part(OURS + "start.js", SCRIPT),
            "swagger-ui.css", new Part(THEIRS + "swagger-ui.css", STYLE),
            "swagger-ui-bundle.js", new Part(THEIRS + "swagger-ui-bundle.js", SCRIPT));

    @Get
    @Produces("text/html")
    HttpResponse<?> page() {
        return new Part(OURS + "index.html", HTML).answer();
    }

    @Get("/{file}")
    @Produces({"text/javascript", "text/css"})
    HttpResponse<?> part(Exchange http, String file) {
        var part = PARTS.get(file);
        return part == null
                ? http.refuse(ProblemDocument.of(DoorProblem.ROUTE_NOT_FOUND, "The page has no such part."))
                : part.answer();
    }

    /** The folder in the web jar is called by its version, which the jar tells. */
    private static String version() {
        var properties = new Properties();
        try {
            var file = JarFile.read("META-INF/maven/org.webjars/swagger-ui/pom.properties");
            properties.load(new StringReader(new String(file, StandardCharsets.UTF_8)));
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Part(String resource, String mediaType) {
        HttpResponse<?> answer() {
            return Answers.body(
                    HttpResponse.ok().header("Cache-Control", "no-cache"), JarFile.read(resource), mediaType);
        }
    }
}
