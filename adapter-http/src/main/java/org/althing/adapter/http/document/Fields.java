package org.althing.adapter.http.document;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Objects whose fields keep the order in which they are written, so that two builds print the same. */
final class Fields {
    private Fields() {}

    /** @param namesAndValues in turn */
    static Map<String, @Nullable Object> of(@Nullable Object... namesAndValues) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return fields;
    }
}
