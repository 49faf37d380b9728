package org.althing.bootstrap.benchmark.hello;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The yardstick of the start and of memory at rest, in a process of its own: a server that says hello. */
public final class BareMicronaut {
    private BareMicronaut() {}

    /** Prints where it is, and serves until it is killed; with an argument, ends at once. */
    public static void main(String[] arguments) throws Exception {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(ch.qos.logback.classic.Level.INFO);
        }
        var context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .banner(false)
                .properties(Map.of("hello", "yes", "micronaut.server.host", "127.0.0.1", "micronaut.server.port", -1))
                .start();
        var server = context.getBean(EmbeddedServer.class).start();
        System.out.println("http://127.0.0.1:" + server.getPort());
        if (arguments.length > 0) {
            context.close();
        }
    }
}
