package org.althing.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpServerDefaultsTest {
    private static final String LINE = "micronaut.server.netty.max-initial-line-length";

    @Test
    void what_a_program_sets_comes_before_the_defaults() {
        assertEquals(8192, lineLength());
        assertEquals(4096, lineLength(PropertySource.of("program", Map.of(LINE, 4096))));
    }

    private static int lineLength(PropertySource... others) {
        try (var context = ApplicationContext.builder()
                .propertySources(others)
                .propertySources(HttpServerDefaults.source())
                .build()) {
            context.getEnvironment().start();
            return context.getEnvironment().getRequiredProperty(LINE, Integer.class);
        }
    }
}
