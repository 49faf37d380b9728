package org.althing.application.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.althing.application.Caller;
import org.althing.application.FieldError;
import org.althing.application.Given;
import org.althing.application.wire.WireReader.Bad;
import org.althing.application.wire.WireReader.Form;
import org.althing.application.wire.WireReader.Good;
import org.althing.domain.identity.Scope;
import org.althing.domain.identity.UserName;
import org.althing.domain.room.RoomPointer;
import org.althing.domain.room.Seq;
import org.althing.domain.room.Topic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireReaderTest {
    private static final Caller STRANGER = new Caller.Stranger();

    /** A command with a field of each kind. */
    public record Everything(
            UserName name,
            @Nullable Seq seq,
            @Nullable String text,
            @Nullable Boolean truth,
            @Nullable Integer small,
            @Nullable Long large,
            @Nullable Instant at,
            @Nullable Set<Scope> scopes,
            @Nullable List<Long> numbers,
            @Nullable Inner inner) {}

    /** An object within. */
    public record Inner(UserName name, @Nullable Inner inner) {}

    /** What must be given. */
    public record Required(int small, long large, boolean truth, Instant at, List<Scope> scopes, Inner inner) {}

    /** What the door knows, and what the caller says. */
    public record Command(
            Caller caller, RoomPointer room, @Nullable Topic topic) {}

    /** A change of what is named. */
    public record Change(Given<Topic> topic, Given<Seq> seq) {}

    @Test
    void every_kind_of_field_is_read() {
        var read = good(
                Everything.class,
                Form.JSON,
                Map.of(
                        "name",
                        "frigg",
                        "seq",
                        7,
                        "text",
                        "any \u0000 \ud83d",
                        "truth",
                        false,
                        "small",
                        -2_147_483_648,
                        "large",
                        BigInteger.valueOf(-9_007_199_254_740_991L),
                        "at",
                        "2026-11-21T10:00:00.1239+01:00",
                        "scopes",
                        List.of("admin", "rooms:read", "admin"),
                        "numbers",
                        List.of(1, 2L, BigInteger.TEN),
                        "inner",
                        Map.of("name", "loki", "inner", Map.of("name", "odin"))));
        assertEquals(
                new Everything(
                        new UserName("frigg"),
                        new Seq(7),
                        "any \u0000 \ud83d",
                        false,
                        Integer.MIN_VALUE,
                        -9_007_199_254_740_991L,
                        Instant.parse("2026-11-21T09:00:00.123Z"),
                        Set.of(Scope.ADMIN, Scope.ROOMS_READ),
                        List.of(1L, 2L, 10L),
                        new Inner(new UserName("loki"), new Inner(new UserName("odin"), null))),
                read);
    }

    @Test
    void what_may_be_missing_may_be_null_too() {
        var missing = good(Everything.class, Form.JSON, Map.of("name", "frigg"));
        var nulls = new LinkedHashMap<String, Object>();
        WireField.of(Everything.class).forEach(field -> nulls.put(field.name(), null));
        nulls.put("name", "frigg");
        assertEquals(missing, good(Everything.class, Form.JSON, nulls));
        assertEquals(
                new Everything(new UserName("frigg"), null, null, null, null, null, null, null, null, null), missing);
    }

    @Test
    void what_must_be_given_is_missing_whether_left_out_or_null() {
        var nulls = new LinkedHashMap<String, Object>();
        WireField.of(Required.class).forEach(field -> nulls.put(field.name(), null));
        for (var fields : List.of(Map.<String, Object>of(), nulls)) {
            assertErrors(
                    bad(Required.class, Form.JSON, fields),
                    "missing /small",
                    "missing /large",
                    "missing /truth",
                    "missing /at",
                    "missing /scopes",
                    "missing /inner");
        }
    }

    @Test
    void all_that_is_wrong_is_said_at_once_and_where() {
        var errors = bad(
                Everything.class,
                Form.JSON,
                ordered(
                        "name",
                        "a b",
                        "seq",
                        "7",
                        "truth",
                        "true",
                        "small",
                        2_147_483_648L,
                        "large",
                        9_007_199_254_740_992L,
                        "at",
                        "yesterday",
                        "scopes",
                        Arrays.asList("admin", 7, null, "king"),
                        "inner",
                        Map.of("inner", Map.of("name", true)),
                        "a/b~c",
                        1,
                        "Name",
                        "x"));
        assertErrors(
                errors,
                "rule /name",
                "type /seq",
                "type /truth",
                "type /small",
                "type /large",
                "rule /at",
                "type /scopes/1",
                "missing /scopes/2",
                "rule /scopes/3",
                "missing /inner/name",
                "type /inner/inner/name",
                "unknown /a~1b~0c",
                "unknown /Name");
    }

    @Test
    void an_error_quotes_the_rule() {
        var wrong = bad(Everything.class, Form.JSON, Map.of("name", "")).getFirst();
        assertEquals(new FieldError("/name", "rule", "It must be " + UserName.RULE + "."), wrong);
        var missing = bad(Everything.class, Form.JSON, Map.of()).getFirst();
        assertTrue(missing.detail().contains(UserName.RULE), missing.detail());
    }

    @ParameterizedTest
    @CsvSource({
        "name,name,a string",
        "seq,seq,a whole number",
        "text,text,a string",
        "small,small,a whole number",
        "scopes,scopes,a list",
        "inner,inner,an object"
    })
    void a_value_of_another_kind_is_refused(String field, String at, String wanted) {
        for (var value : List.of(true, 1.5, List.of("x"), Map.of("x", 1), new BigDecimal("1e400"))) {
            var fits = (field.equals("scopes") && value instanceof List)
                    || (field.equals("inner") && value instanceof Map);
            if (!fits) {
                var errors = bad(Everything.class, Form.LENIENT_JSON, ordered("name", "frigg", field, value)).stream()
                        .filter(error -> error.pointer().equals("/" + at))
                        .toList();
                assertEquals(1, errors.size(), errors::toString);
                assertEquals("type", errors.getFirst().code());
                assertTrue(errors.getFirst().detail().contains(wanted), errors::toString);
            }
        }
    }

    @Test
    void huge_numbers_and_parts_of_numbers_are_refused() {
        var huge = BigInteger.TWO.pow(100_000);
        for (Object number :
                List.of(huge, huge.negate(), 1L << 53, Long.MIN_VALUE, 1.0, Double.NaN, new BigDecimal("1.0"))) {
            assertErrors(
                    bad(Everything.class, Form.JSON, ordered("name", "frigg", "small", number, "large", number)),
                    "type /small",
                    "type /large");
            assertEquals(
                    1,
                    bad(Everything.class, Form.JSON, ordered("name", "frigg", "seq", number))
                            .size());
        }
        assertErrors(bad(Everything.class, Form.JSON, ordered("name", "frigg", "seq", -1)), "rule /seq");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T09:00:00Z,2026-11-21T09:00:00Z",
        "2026-11-21t09:00:00.999999999z,2026-11-21T09:00:00.999Z",
        "2024-02-29T23:59:59-12:00,2024-03-01T11:59:59Z",
        "0000-01-01T00:00:00Z,0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999Z,9999-12-31T23:59:59.999Z"
    })
    void times_are_those_of_rfc_3339(String text, Instant time) {
        assertEquals(
                time,
                good(Everything.class, Form.JSON, Map.of("name", "frigg", "at", text))
                        .at());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-21",
                "2026-11-21T09:00Z",
                "2026-11-21T09:00:00",
                "2026-11-21 09:00:00Z",
                "2026-02-29T00:00:00Z",
                "2026-11-21T24:00:01Z",
                "2026-11-21T09:00:60Z",
                "+12026-11-21T09:00:00Z",
                "+999999999-12-31T23:59:59Z",
                "-0001-01-01T00:00:00Z",
                "0000-01-01T00:00:00+01:00",
                "9999-12-31T23:59:59-01:00",
                "2026-11-21T09:00:00+25:00",
                "2026-11-21T09:00:00.1234567890Z",
                "2026-11-21T09:00:00Z[UTC]"
            })
    void other_times_are_refused(String text) {
        assertErrors(bad(Everything.class, Form.JSON, Map.of("name", "frigg", "at", text)), "rule /at");
    }

    @Test
    void parameters_are_all_text() {
        var read = good(
                Everything.class,
                Form.TEXT,
                Map.of(
                        "name", "frigg",
                        "seq", "7",
                        "truth", "true",
                        "small", "-5",
                        "large", "9007199254740991",
                        "scopes", "admin,account",
                        "numbers", "3"));
        assertEquals(
                new Everything(
                        new UserName("frigg"),
                        new Seq(7),
                        null,
                        true,
                        -5,
                        9_007_199_254_740_991L,
                        null,
                        Set.of(Scope.ADMIN, Scope.ACCOUNT),
                        List.of(3L),
                        null),
                read);
    }

    @Test
    void parameters_that_say_something_else_are_refused() {
        assertErrors(
                bad(
                        Everything.class,
                        Form.TEXT,
                        ordered(
                                "name", "frigg",
                                "seq", "x",
                                "truth", "yes",
                                "small", "1.0",
                                "large", "99999999999999999999",
                                "scopes", "admin,,king,",
                                "numbers", ",",
                                "more", "1")),
                "rule /seq",
                "type /truth",
                "type /small",
                "type /large",
                "rule /scopes/1",
                "rule /scopes/2",
                "rule /scopes/3",
                "type /numbers/0",
                "type /numbers/1",
                "unknown /more");
    }

    @Test
    void what_is_unknown_is_passed_over_where_that_was_agreed() {
        var read = good(
                Everything.class,
                Form.LENIENT_JSON,
                Map.of("name", "frigg", "type", "send", "inner", Map.of("name", "loki", "x", 1)));
        assertEquals(new Inner(new UserName("loki"), null), read.inner());
    }

    @Test
    void what_the_door_knows_is_no_field_of_the_input() {
        var room = RoomPointer.parse("hall").orElseThrow();
        var read = assertInstanceOf(
                Good.class, WireReader.read(Command.class, Form.JSON, Map.of("topic", "all"), STRANGER, room));
        assertEquals(new Command(STRANGER, room, new Topic("all")), read.value());

        var forged = assertInstanceOf(
                Bad.class,
                WireReader.read(Command.class, Form.JSON, ordered("caller", Map.of(), "room", "yard"), STRANGER, room));
        assertEquals(2, forged.errors().size());

        var passedOver = assertInstanceOf(
                Good.class,
                WireReader.read(
                        Command.class, Form.LENIENT_JSON, ordered("caller", Map.of(), "room", "yard"), STRANGER, room));
        assertEquals(new Command(STRANGER, room, null), passedOver.value());
    }

    @Test
    void leaving_a_field_out_and_setting_it_to_null_are_two_things() {
        assertEquals(new Change(Given.absent(), Given.absent()), good(Change.class, Form.JSON, Map.of()));
        assertEquals(
                new Change(Given.of(null), Given.of(new Seq(1))),
                good(Change.class, Form.JSON, ordered("topic", null, "seq", 1)));
        assertErrors(bad(Change.class, Form.JSON, ordered("topic", 1, "seq", "x")), "type /topic", "type /seq");
    }

    @Test
    void a_flood_of_errors_is_answered_with_a_hundred() {
        var flood = new LinkedHashMap<String, Object>();
        flood.put("name", "frigg");
        flood.put("scopes", IntStream.range(0, 5000).boxed().toList());
        IntStream.range(0, 5000).forEach(i -> flood.put("unknown" + i, i));
        flood.put("inner", Map.of());
        var errors = bad(Everything.class, Form.JSON, flood);
        assertEquals(100, errors.size());
        assertEquals("/scopes/0", errors.getFirst().pointer());
    }

    @Test
    void a_record_that_cannot_be_made_is_a_bug_of_ours() {
        record NotPublic(UserName name) {}
        assertThrows(
                IllegalStateException.class,
                () -> WireReader.read(NotPublic.class, Form.JSON, Map.of("name", "frigg")));
    }

    private static <T extends Record> T good(Class<T> type, Form form, Map<String, ?> fields) {
        return switch (WireReader.read(type, form, fields)) {
            case Good<T> good -> good.value();
            case Bad<T> bad -> throw new AssertionError(bad.errors());
        };
    }

    private static <T extends Record> List<FieldError> bad(Class<T> type, Form form, Map<String, ?> fields) {
        return switch (WireReader.read(type, form, fields)) {
            case Good<T> good -> throw new AssertionError("it was read as " + good.value());
            case Bad<T> bad -> bad.errors();
        };
    }

    private static void assertErrors(List<FieldError> errors, String... expected) {
        assertEquals(
                List.of(expected),
                errors.stream()
                        .map(error -> error.code() + " " + error.pointer())
                        .toList());
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
