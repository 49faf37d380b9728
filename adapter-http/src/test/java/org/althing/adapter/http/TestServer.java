package org.althing.adapter.http;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.althing.application.Althing;
import org.althing.application.device.Machines;
import org.althing.application.device.inmemory.InMemoryNetworkInterfaces;
import org.althing.application.device.inmemory.InMemorySystemFacts;
import org.althing.application.device.inmemory.InMemorySystemStatistics;
import org.althing.application.identity.SignUpMode;
import org.althing.application.inmemory.InMemoryClock;
import org.jspecify.annotations.Nullable;

/** A real server on a port of its own, over ports in memory; one for all tests that do not mind company. */
final class TestServer implements AutoCloseable {
    /** Tests ask more in a minute than people do, all from one address. */
    private static final Map<String, Object> MUCH = Map.of(
            "althing.limits.reads-per-minute", 1_000_000,
            "althing.limits.writes-per-minute", 1_000_000,
            "althing.limits.device-changes-per-minute", 1_000_000,
            "althing.limits.log-ins-per-minute", 1_000_000,
            "althing.limits.log-ins-per-address-and-minute", 1_000_000,
            "althing.limits.log-ins-per-name-and-minute", 1_000_000,
            "althing.limits.sign-ups-per-hour", 1_000_000,
            "althing.limits.name-checks-per-minute", 1_000_000);

    private static final AtomicInteger NAMES = new AtomicInteger();
    private static @Nullable TestServer shared;

    private final Althing althing;
    private final ApplicationContext context;
    private final EmbeddedServer server;

    private TestServer(Althing althing, Map<String, Object> settings, Consumer<ApplicationContext> more) {
        this.althing = althing;
        this.context = ApplicationContext.builder()
                .propertySources(HttpServerDefaults.source())
                .properties(MUCH)
                .properties(settings)
                .properties(Map.of("micronaut.server.port", -1))
                .build();
        register(althing, context);
        more.accept(context);
        context.start();
        this.server = context.getBean(EmbeddedServer.class).start();
    }

    static synchronized TestServer shared() {
        if (shared == null) {
            var clock = InMemoryClock.system();
            var interfaces = new InMemoryNetworkInterfaces(clock);
            interfaces.set(List.of(Machines.bare("lo", 1), Machines.vlan("eth0.42", 7)));
            shared = over(Althing.builder()
                    .signUp(() -> SignUpMode.OPEN)
                    .device(interfaces, new InMemorySystemFacts(clock), new InMemorySystemStatistics(clock))
                    .build());
        }
        return shared;
    }

    static TestServer over(Althing althing) {
        return new TestServer(althing, Map.of(), context -> {});
    }

    /** A server that is set otherwise. */
    static TestServer with(Althing althing, Map<String, Object> settings) {
        return new TestServer(althing, settings, context -> {});
    }

    /** A server that is set otherwise, and has one thing more. */
    static <T> TestServer with(Althing althing, Map<String, Object> settings, Class<T> type, T bean) {
        return new TestServer(althing, settings, context -> context.registerSingleton(type, bean));
    }

    /** A server that has one thing more. */
    static <T> TestServer over(Althing althing, Class<T> type, T bean) {
        return new TestServer(althing, Map.of(), context -> context.registerSingleton(type, bean));
    }

    /** A name that nobody had before. */
    static String freshName(String begin) {
        return begin + "-" + NAMES.incrementAndGet();
    }

    Althing althing() {
        return althing;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    int port() {
        return server.getPort();
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    @Override
    public void close() {
        context.close();
    }

    private static void register(Althing althing, ApplicationContext context) {
        althing.useCases().forEach(useCase -> register(useCase, althing, context));
    }

    private static <T> void register(Class<T> useCase, Althing althing, ApplicationContext context) {
        context.registerSingleton(useCase, althing.get(useCase));
    }
}
