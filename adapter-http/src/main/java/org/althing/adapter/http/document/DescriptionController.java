package org.althing.adapter.http.document;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.althing.adapter.http.json.Answers;

/** The description of the API (RFC 9512 has the media type). */
@Controller("/openapi.yaml")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DescriptionController {
    private static final String YAML = "application/yaml";

    @Get
    @Produces(YAML)
    HttpResponse<?> description() {
        return Answers.body(HttpResponse.ok(), JarFile.read(WriteOpenApi.RESOURCE), YAML);
    }
}
