package org.althing.adapter.http.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.althing.application.Althing;
import org.junit.jupiter.api.Test;

/** What is described is what there is. */
class RoutesTest {
    @Test
    void every_route_is_described_and_every_description_is_a_route() {
        var described = Routes.ALL.stream()
                .map(route -> route.method().toUpperCase(Locale.ROOT) + " " + route.path())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(described, existing());
    }

    private static TreeSet<String> existing() {
        var althing = Althing.inMemory();
        try (var context = ApplicationContext.builder().build()) {
            althing.useCases().forEach(useCase -> register(useCase, althing, context));
            context.start();
            return context.getBean(Router.class)
                    .uriRoutes()
                    // Sockets have a description of their own.
                    .filter(route -> !named(route).startsWith("GET /ws"))
                    .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
                    .map(RoutesTest::named)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String named(UriRouteInfo<?, ?> route) {
        return route.getHttpMethodName() + " " + route.getUriMatchTemplate();
    }

    private static <T> void register(Class<T> useCase, Althing althing, ApplicationContext context) {
        context.registerSingleton(useCase, althing.get(useCase));
    }
}
