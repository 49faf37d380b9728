package org.althing.adapter.http.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
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
            // A char a byte: what the bytes mean is known when the percent signs are gone.
            for (var pair : new String(body, StandardCharsets.ISO_8859_1).split("&")) {
                var parts = pair.split("=", 2);
                var name = decode(parts[0]);
                if (fields.put(name, parts.length == 2 ? decode(parts[1]) : "") != null) {
                    return new Unfit(ProblemDocument.invalid(
                            List.of(new FieldError("/" + name, FieldError.BREAKS_RULE, "It must be given once."))));
                }
            }
        } catch (CharacterCodingException e) {
            return new Unfit(ProblemDocument.of(DoorProblem.UNREADABLE, "The form is not UTF-8."));
        } catch (IllegalArgumentException e) {
            return new Unfit(ProblemDocument.of(DoorProblem.UNREADABLE, "The body is not a form."));
        }
        return new Read(new Form(fields));
    }

    private static String decode(String raw) throws CharacterCodingException {
        var bytes = ByteBuffer.allocate(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            var next = raw.charAt(i);
            if (next == '%') {
                bytes.put(octet(raw, i + 1));
                i += 2;
            } else {
                bytes.put((byte) (next == '+' ? ' ' : next));
            }
        }
        return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    }

    private static byte octet(String raw, int at) {
        if (raw.length() < at + 2) {
            throw new IllegalArgumentException("a percent sign ends the text");
        }
        return (byte) HexFormat.fromHexDigits(raw, at, at + 2);
    }
}
