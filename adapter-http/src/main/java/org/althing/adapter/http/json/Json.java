package org.althing.adapter.http.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.althing.domain.Text;
import org.jspecify.annotations.Nullable;

/**
 * Turns JSON (RFC 8259) into plain trees and back.
 *
 * <p>Read is only what everybody reads alike: UTF-8, no field twice, no half of a surrogate pair, nothing behind the end;
 * and only what costs little: 64 levels, strings of 64 KiB.
 */
public final class Json {
    static final int MAX_DEPTH = 64;
    static final int MAX_STRING = 1 << 16;
    private static final int MAX_NAME = 256;
    private static final int MAX_NUMBER = 100;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_STRING)
                    .maxNameLength(MAX_NAME)
                    .maxNumberLength(MAX_NUMBER)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private Json() {}

    /** What came of reading. */
    public sealed interface Reading {}

    /** The tree: maps, lists, strings, numbers, booleans and {@code null}. */
    public record Tree(@Nullable Object value) implements Reading {}

    /** It cannot be read; the sentence quotes nothing of it, for a password may stand there. */
    public record Unreadable(String detail) implements Reading {}

    /** Reads one JSON text. */
    public static Reading read(byte[] utf8) {
        try (var parser = FACTORY.createParser(decode(utf8))) {
            parser.nextToken();
            var tree = value(parser);
            return parser.nextToken() == null ? new Tree(tree) : new Unreadable("Something follows the JSON text.");
        } catch (CharacterCodingException e) {
            return new Unreadable("The text is not UTF-8.");
        } catch (NotText e) {
            return new Unreadable("A string holds half of a surrogate pair.");
        } catch (OutOfRange e) {
            return new Unreadable("The exponent of a number is out of range.");
        } catch (StreamConstraintsException e) {
            return new Unreadable("It is nested deeper than " + MAX_DEPTH
                    + " levels, or a name, a number or a string of over 64 KiB in it is too long.");
        } catch (JsonProcessingException e) {
            return new Unreadable(explain(e));
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory can be read", e);
        }
    }

    /** Prints a tree of maps, lists, strings, numbers, booleans and nulls. */
    public static byte[] write(@Nullable Object tree) {
        var bytes = new ByteArrayOutputStream();
        try (var generator = FACTORY.createGenerator(bytes)) {
            print(tree, generator);
        } catch (IOException e) {
            throw new IllegalStateException("memory can be written to", e);
        }
        return bytes.toByteArray();
    }

    private static String explain(JsonProcessingException e) {
        var original = e.getOriginalMessage();
        if (original != null && original.startsWith("Duplicate field")) {
            return "A field is given twice" + place(e) + ".";
        }
        return "It is not JSON" + place(e) + ".";
    }

    private static String place(JsonProcessingException e) {
        var at = e.getLocation();
        return at == null ? "" : ", at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    private static String decode(byte[] utf8) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        var token = parser.currentToken();
        if (token == null) {
            throw new JsonEnds(parser);
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> text(parser.getText());
            case VALUE_NUMBER_INT -> whole(parser);
            case VALUE_NUMBER_FLOAT -> decimal(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new IllegalStateException("no value begins with " + token);
        };
    }

    private static Number whole(JsonParser parser) throws IOException {
        var number = new BigInteger(parser.getText());
        return number.bitLength() < Long.SIZE ? (Number) number.longValueExact() : number;
    }

    /** RFC 8259, section 6, leaves the range to the reader; exponents beyond an {@code int} are beyond Java's. */
    private static BigDecimal decimal(JsonParser parser) throws IOException {
        try {
            return new BigDecimal(parser.getText());
        } catch (NumberFormatException e) {
            throw new OutOfRange();
        }
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = text(parser.currentName());
            parser.nextToken();
            fields.put(name, value(parser));
        }
        return fields;
    }

    private static List<@Nullable Object> array(JsonParser parser) throws IOException {
        var items = new ArrayList<@Nullable Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return items;
    }

    private static String text(String text) throws IOException {
        if (!Text.isWellFormed(text)) {
            throw new NotText();
        }
        // Jackson counts chars, each of which is a byte at least.
        if (Text.utf8Bytes(text) > MAX_STRING) {
            throw new StreamConstraintsException("a string is too long");
        }
        return text;
    }

    private static void print(@Nullable Object tree, JsonGenerator out) throws IOException {
        switch (tree) {
            case null -> out.writeNull();
            case String text -> out.writeString(text);
            case Boolean truth -> out.writeBoolean(truth);
            case Integer number -> out.writeNumber(number);
            case Long number -> out.writeNumber(number);
            case Double number -> out.writeNumber(number);
            case BigInteger number -> out.writeNumber(number);
            case BigDecimal number -> out.writeNumber(number);
            case Map<?, ?> fields -> printObject(fields, out);
            case Iterable<?> items -> printArray(items, out);
            default -> throw new IllegalStateException(tree.getClass() + " is no part of a tree");
        }
    }

    private static void printObject(Map<?, ?> fields, JsonGenerator out) throws IOException {
        out.writeStartObject();
        for (var field : fields.entrySet()) {
            out.writeFieldName(String.valueOf(field.getKey()));
            print(field.getValue(), out);
        }
        out.writeEndObject();
    }

    private static void printArray(Iterable<?> items, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (var item : items) {
            print(item, out);
        }
        out.writeEndArray();
    }

    private static final class NotText extends IOException {}

    private static final class OutOfRange extends IOException {}

    private static final class JsonEnds extends JsonProcessingException {
        JsonEnds(JsonParser parser) {
            super("nothing is there", parser.currentLocation());
        }
    }
}
