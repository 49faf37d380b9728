package org.althing.adapter.http.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the description of the API into a file; the build calls it, so that the jar carries what its code says. */
final class WriteOpenApi {
    /** Where the file stands in the jar. */
    static final String RESOURCE = "META-INF/althing/openapi.yaml";

    private WriteOpenApi() {}

    /** @param arguments the folder of the classes, and the version */
    public static void main(String[] arguments) throws IOException {
        var file = Path.of(arguments[0]).resolve(RESOURCE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text(arguments[1]));
    }

    static String text(String version) {
        return Yaml.print(OpenApi.describe(Routes.ALL, version));
    }
}
