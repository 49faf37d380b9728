package org.althing.adapter.http.exchange;

import io.micronaut.http.HttpRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.althing.application.FieldError;
import org.jspecify.annotations.Nullable;

/** Named texts, as queries have them: each once. */
final class Parameters {
    private Parameters() {}

    /** What came of reading. */
    sealed interface Reading {}

    /** Each parameter once. */
    record Read(Map<String, String> fields) implements Reading {}

    /** Some stand there more than once, so that nobody knows which is meant. */
    record Repeated(List<FieldError> errors) implements Reading {}

    static Reading ofQuery(HttpRequest<?> request) {
        var fields = new LinkedHashMap<String, String>();
        var errors = new ArrayList<FieldError>();
        for (var parameter : request.getParameters()) {
            var values = parameter.getValue();
            if (values.size() == 1) {
                fields.put(parameter.getKey(), values.getFirst());
            } else {
                errors.add(new FieldError("/" + parameter.getKey(), FieldError.BREAKS_RULE, "It must be given once."));
            }
        }
        return errors.isEmpty() ? new Read(fields) : new Repeated(errors);
    }

    /** What is wrong with parameters beside a body, in which all fields stand: that they are there. */
    static List<FieldError> strays(HttpRequest<?> request) {
        return request.getParameters().names().stream()
                .map(name -> new FieldError("/" + name, FieldError.UNKNOWN, "There is no such parameter here."))
                .toList();
    }

    /** The fields of an object that a JSON library read, whose names are text. */
    static Map<String, @Nullable Object> texted(Map<?, ?> object) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        object.forEach((name, value) -> fields.put(String.valueOf(name), value));
        return fields;
    }
}
