package org.althing.application.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.althing.application.Page;
import org.althing.application.PageSize;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.Scope;
import org.althing.domain.identity.UserId;
import org.althing.domain.identity.UserName;
import org.althing.domain.identity.UserRef;
import org.althing.domain.room.RoomKind;
import org.althing.domain.room.Seq;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireWriterTest {
    private static final String ID = "019a0000-0000-7000-8000-000000000001";
    private static final UserRef FRIGG = new UserRef(new UserId(UUID.fromString(ID)), new UserName("frigg"));

    /** A shape with a field of each kind. */
    public record Everything(
            String text,
            int small,
            long large,
            boolean truth,
            Instant at,
            Role role,
            RoomKind kind,
            Seq seq,
            UserRef user,
            List<UserName> names,
            Map<String, Object> more) {}

    @Test
    void a_record_is_an_object_whose_fields_stand_as_declared() {
        var fields = WireWriter.fields(new Everything(
                "e\u0301 😀",
                -1,
                9_007_199_254_740_991L,
                true,
                Instant.EPOCH,
                Role.ADMIN,
                RoomKind.PRIVATE,
                new Seq(7),
                FRIGG,
                List.of(new UserName("a"), new UserName("b")),
                Map.of("n", 1)));
        assertEquals(
                List.of("text", "small", "large", "truth", "at", "role", "kind", "seq", "user", "names", "more"),
                new ArrayList<>(fields.keySet()));
        assertEquals(
                List.of(
                        "e\u0301 😀",
                        -1,
                        9_007_199_254_740_991L,
                        true,
                        "1970-01-01T00:00:00.000Z",
                        "admin",
                        "private",
                        7L,
                        Map.of("id", ID, "name", "frigg"),
                        List.of("a", "b"),
                        Map.of("n", 1)),
                new ArrayList<>(fields.values()));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T09:00:00Z,2026-11-21T09:00:00.000Z",
        "2026-11-21T09:00:00.1Z,2026-11-21T09:00:00.100Z",
        "2026-11-21T09:00:00.007999999Z,2026-11-21T09:00:00.007Z",
        "0001-01-01T00:00:00Z,0001-01-01T00:00:00.000Z",
        "9999-12-31T23:59:59.999Z,9999-12-31T23:59:59.999Z"
    })
    void a_time_has_three_digits_of_a_second_in_utc(Instant time, String written) {
        assertEquals(written, WireWriter.tree(time));
    }

    @Test
    void what_is_unknown_is_null_and_not_left_out() {
        var deleted = new UserRef(FRIGG.id(), null);
        var fields = WireWriter.fields(deleted);
        assertEquals(List.of("id", "name"), new ArrayList<>(fields.keySet()));
        assertNull(fields.get("name"));
        assertNull(WireWriter.tree(null));
        assertEquals(Arrays.asList("a", null), WireWriter.tree(Arrays.asList("a", null)));
    }

    @Test
    void a_value_is_what_it_wraps() {
        assertEquals("frigg", WireWriter.tree(new UserName("frigg")));
        assertEquals(ID, WireWriter.tree(FRIGG.id()));
        assertEquals(7L, WireWriter.tree(new Seq(7)));
        assertEquals(50, WireWriter.tree(PageSize.DEFAULT));
    }

    @Test
    void a_constant_is_as_it_says_itself_else_in_lower_case() {
        assertEquals("rooms:read", WireWriter.tree(Scope.ROOMS_READ));
        assertEquals("operator", WireWriter.tree(Role.OPERATOR));
        assertEquals("rooms:read", WireWriter.name(Scope.ROOMS_READ));
    }

    @Test
    void a_set_is_a_list_in_the_same_order_each_time_and_keeps_its_kinds() {
        var scopes = new LinkedHashSet<>(List.of(Scope.ROOMS_WRITE, Scope.ACCOUNT, Scope.GAMES_READ));
        assertEquals(List.of("account", "games:read", "rooms:write"), WireWriter.tree(scopes));
        assertEquals(
                List.of(1L, 2L, 3L), WireWriter.tree(new LinkedHashSet<>(List.of(new Seq(3), new Seq(1), new Seq(2)))));
    }

    @Test
    void a_page_is_an_object_with_what_follows() {
        var page = new Page<>(List.of(FRIGG), null);
        var fields = WireWriter.fields(page);
        assertEquals(List.of(Map.of("id", ID, "name", "frigg")), fields.get("items"));
        assertNull(fields.get("next"));
    }

    @Test
    void a_map_keeps_its_order_and_its_keys_are_text() {
        var map = new LinkedHashMap<Object, Object>();
        map.put(new UserName("z"), new Seq(1));
        map.put(Role.USER, null);
        var tree = new LinkedHashMap<String, Object>();
        tree.put("z", 1L);
        tree.put("user", null);
        assertEquals(tree, WireWriter.tree(map));
        assertEquals("[z, user]", ((Map<?, ?>) WireWriter.tree(map)).keySet().toString());
    }
}
