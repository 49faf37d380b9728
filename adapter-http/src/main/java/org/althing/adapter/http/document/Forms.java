package org.althing.adapter.http.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The forms that are read, in the words of OAuth. */
final class Forms {
    /** RFC 6749, sections 4.3.2 and 6. */
    static final List<Field> GRANT = List.of(
            new Field("grant_type", true, List.of("password", "refresh_token")),
            Field.optional("username"),
            Field.optional("password"),
            Field.optional("otp"),
            Field.optional("refresh_token"));

    /** RFC 7009, section 2.1, and RFC 7662, section 2.1. */
    static final List<Field> TOKEN = List.of(new Field("token", true, List.of()), Field.optional("token_type_hint"));

    private Forms() {}

    /**
     * A field of a form.
     *
     * @param allowed empty: any text
     */
    record Field(String name, boolean required, List<String> allowed) {
        Field {
            allowed = List.copyOf(allowed);
        }

        static Field optional(String name) {
            return new Field(name, false, List.of());
        }
    }

    static Map<String, Object> schema(List<Field> form) {
        var properties = new LinkedHashMap<String, Object>();
        form.forEach(field -> properties.put(
                field.name(),
                field.allowed().isEmpty()
                        ? Map.of("type", "string")
                        : Fields.of("type", "string", "enum", field.allowed())));
        var required = form.stream().filter(Field::required).map(Field::name).toList();
        return Fields.of("type", "object", "properties", properties, "required", required);
    }
}
