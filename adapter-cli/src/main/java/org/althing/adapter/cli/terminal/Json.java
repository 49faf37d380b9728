package org.althing.adapter.cli.terminal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON for programs, indented so that people can read it too. */
public final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /** Prints a tree of maps, lists, strings, numbers, booleans and nulls, ending with a line feed. */
    public static String write(@Nullable Object tree) {
        var text = new StringWriter();
        try (var generator = FACTORY.createGenerator(text)) {
            generator.setPrettyPrinter(printer());
            write(tree, generator);
        } catch (IOException e) {
            throw new IllegalStateException("memory can be written to", e);
        }
        return text.append('\n').toString();
    }

    private static DefaultPrettyPrinter printer() {
        var lines = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(lines)
                .withArrayIndenter(lines);
    }

    private static void write(@Nullable Object tree, JsonGenerator out) throws IOException {
        switch (tree) {
            case null -> out.writeNull();
            case String text -> out.writeString(text);
            case Boolean truth -> out.writeBoolean(truth);
            case Number number -> out.writeNumber(number.toString());
            case Map<?, ?> fields -> object(fields, out);
            case Collection<?> items -> array(items, out);
            default -> throw new IllegalStateException(tree.getClass() + " is no part of a tree");
        }
    }

    private static void object(Map<?, ?> fields, JsonGenerator out) throws IOException {
        out.writeStartObject();
        for (var field : fields.entrySet()) {
            out.writeFieldName(String.valueOf(field.getKey()));
            write(field.getValue(), out);
        }
        out.writeEndObject();
    }

    private static void array(Collection<?> items, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (var item : items) {
            write(item, out);
        }
        out.writeEndArray();
    }
}
