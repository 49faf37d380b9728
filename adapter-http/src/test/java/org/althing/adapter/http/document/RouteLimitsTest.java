package org.althing.adapter.http.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.althing.adapter.http.limits.RequestClass;
import org.junit.jupiter.api.Test;

/** Every route has the limit of its kind. */
class RouteLimitsTest {
    @Test
    void what_makes_accounts_and_asks_for_names_is_not_counted_like_the_rest() {
        var byClass = Routes.ALL.stream()
                .collect(Collectors.groupingBy(Route::limit, Collectors.mapping(Route::id, Collectors.toList())));
        assertEquals(List.of("signUp", "setUp"), byClass.get(RequestClass.SIGN_UP));
        assertEquals(List.of("checkName"), byClass.get(RequestClass.NAME_CHECK));
        Routes.ALL.stream()
                .filter(route -> route.method().equals("get") && !route.id().equals("checkName"))
                .forEach(route -> assertEquals(RequestClass.READ, route.limit(), route.id()));
        Routes.ALL.stream()
                .filter(route -> !route.method().equals("get") && route.tag().equals("machine"))
                .forEach(route -> assertEquals(RequestClass.DEVICE_CHANGE, route.limit(), route.id()));
    }
}
