package org.althing.adapter.http.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.althing.adapter.http.json.Json;
import org.althing.adapter.http.problem.DoorProblem;
import org.junit.jupiter.api.Test;

/** The description of the API is what the build made, a parser reads it, and its examples are as it says. */
class OpenApiTest {
    private final String built = new String(JarFile.read(WriteOpenApi.RESOURCE), StandardCharsets.UTF_8);

    @Test
    void the_jar_carries_what_the_code_says() {
        var version = built.lines()
                .filter(line -> line.startsWith("  version: "))
                .findFirst()
                .orElseThrow()
                .replaceAll("^  version: |\"", "");
        assertEquals(WriteOpenApi.text(version), built);
    }

    @Test
    void a_parser_reads_it_without_complaint() {
        var options = new ParseOptions();
        options.setResolve(true);
        var parsed = new OpenAPIV3Parser().readContents(built, null, options);
        assertEquals(List.of(), parsed.getMessages());
        var operations = parsed.getOpenAPI().getPaths().values().stream()
                .mapToInt(path -> path.readOperations().size())
                .sum();
        assertEquals(Routes.ALL.size(), operations);
    }

    @Test
    void every_example_is_as_its_schema_says() {
        var document = OpenApi.describe(Routes.ALL, "test");
        var examples = media(document).toList();
        assertTrue(examples.size() > Routes.ALL.size(), () -> examples.size() + " examples");
        for (var media : examples) {
            assertEquals(
                    List.of(),
                    SchemaCheck.complaints(document, media.get("schema"), media.get("example")),
                    media::toString);
        }
    }

    @Test
    void every_example_of_a_problem_is_a_problem() {
        var document = asJson(OpenApi.describe(Routes.ALL, "test"));
        var components = (Map<?, ?>) document.get("components");
        for (var example : ((Map<?, ?>) components.get("examples")).values()) {
            assertEquals(
                    List.of(),
                    SchemaCheck.complaints(document, Map.of("$ref", "#/Problem"), ((Map<?, ?>) example).get("value")));
        }
    }

    @Test
    void every_problem_of_the_door_stands_somewhere() {
        var described = Routes.ALL.stream()
                .flatMap(route -> ProblemOf.of(route).stream())
                .map(ProblemOf::code)
                .collect(Collectors.toCollection(TreeSet::new));
        // That a method is none of an address can be said of no operation.
        described.add(DoorProblem.METHOD.code());
        for (var problem : DoorProblem.values()) {
            assertTrue(described.contains(problem.code()), problem.code());
        }
    }

    @Test
    void operations_have_names_of_their_own() {
        var names = Routes.ALL.stream().map(Route::id).toList();
        assertEquals(names.size(), names.stream().distinct().count(), names::toString);
    }

    private static Stream<Map<?, ?>> media(Map<?, ?> document) {
        return all(asJson(document))
                .filter(map -> map.containsKey("example") && map.containsKey("schema"))
                .filter(map -> !map.containsKey("in"));
    }

    private static Stream<Map<?, ?>> all(Object tree) {
        return switch (tree) {
            case Map<?, ?> fields ->
                Stream.concat(
                        Stream.of(fields),
                        fields.values().stream().filter(value -> value != null).flatMap(OpenApiTest::all));
            case List<?> items -> items.stream().filter(item -> item != null).flatMap(OpenApiTest::all);
            default -> Stream.empty();
        };
    }

    private static Map<?, ?> asJson(Map<?, ?> document) {
        if (Json.read(Json.write(document)) instanceof Json.Tree(Map<?, ?> tree)) {
            return tree;
        }
        throw new AssertionError("the description is no JSON");
    }
}
