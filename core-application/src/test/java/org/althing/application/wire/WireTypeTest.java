package org.althing.application.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.althing.application.PageSize;
import org.althing.domain.identity.Scope;
import org.althing.domain.identity.UserName;
import org.althing.domain.room.RoomPointer;
import org.althing.domain.room.Seq;
import org.junit.jupiter.api.Test;

class WireTypeTest {
    /** Can be parsed, and does not say what is accepted. */
    public record WithoutRule(String value) {
        public static Optional<WithoutRule> parse(String raw) {
            return Optional.of(new WithoutRule(raw));
        }
    }

    /** Has a {@code parse} that is none. */
    public record ParsesOtherwise(String value) {
        public static ParsesOtherwise parse(String raw) {
            return new ParsesOtherwise(raw);
        }
    }

    @Test
    void a_type_with_parse_and_rule_can_be_read() {
        var type = WireType.of(UserName.class).orElseThrow();
        assertEquals(UserName.RULE, type.rule());
        assertEquals(Optional.of(new UserName("frigg")), type.read("frigg"));
        assertEquals(Optional.empty(), type.read("a b"));
        assertFalse(type.isNumber());
    }

    @Test
    void enums_and_sealed_interfaces_can_too() {
        assertEquals(
                Optional.of(Scope.ADMIN), WireType.of(Scope.class).orElseThrow().read("admin"));
        assertTrue(WireType.of(RoomPointer.class).orElseThrow().read("hall").isPresent());
    }

    @Test
    void what_wraps_a_number_is_a_number() {
        assertTrue(WireType.of(Seq.class).orElseThrow().isNumber());
        assertTrue(WireType.of(PageSize.class).orElseThrow().isNumber());
    }

    @Test
    void other_types_are_none() {
        assertEquals(Optional.empty(), WireType.of(String.class));
        assertEquals(Optional.empty(), WireType.of(Instant.class));
        assertEquals(Optional.empty(), WireType.of(ParsesOtherwise.class));
        assertEquals(Optional.empty(), WireType.of(Integer.class));
    }

    @Test
    void a_type_without_a_rule_is_a_bug_of_ours() {
        assertThrows(IllegalStateException.class, () -> WireType.of(WithoutRule.class));
    }
}
