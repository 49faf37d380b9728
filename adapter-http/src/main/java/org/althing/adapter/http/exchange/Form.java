package org.althing.adapter.http.exchange;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.althing.adapter.http.problem.DoorProblem;
import org.althing.adapter.http.problem.ProblemDocument;
import org.althing.application.FieldError;

/** The parameters of a form (application/x-www-form-urlencoded), each once; one without a value is as if left out. */
public final class Form {
    private final Map<String, String> fields;

    private Form(Map<String, String> fields) {
        this.fields = fields;
    }

    /** What came of reading. */
    sealed interface Reading {}

    /** The form. */
    record Read(Form form) implements Reading {}

    /** It cannot be read, or says something twice. */
    record Unfit(ProblemDocument problem) implements Reading {}

    public Optional<String> first(String name) {
        return Optional.ofNullable(fields.get(name)).filter(value -> !value.isEmpty());
    }

    static Reading read(byte[] body) {
        var fields = new LinkedHashMap<String, String>();
        try {
            for (var pair : new String(body, StandardCharsets.US_ASCII).split("&")) {
                var parts = pair.split("=", 2);
                var name = decode(parts[0]);
                if (fields.put(name, parts.length == 2 ? decode(parts[1]) : "") != null) {
                    return new Unfit(ProblemDocument.invalid(
                            List.of(new FieldError("/" + name, FieldError.BREAKS_RULE, "It must be given once."))));
                }
            }
        } catch (IllegalArgumentException e) {
            return new Unfit(ProblemDocument.of(DoorProblem.UNREADABLE, "The body is not a form."));
        }
        return new Read(new Form(fields));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
