package org.althing.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.althing.domain.identity.ApiKeyId;
import org.althing.domain.identity.ApiKeyName;
import org.althing.domain.identity.DisplayName;
import org.althing.domain.identity.Password;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.Scope;
import org.althing.domain.identity.Secret;
import org.althing.domain.identity.SessionId;
import org.althing.domain.identity.UserId;
import org.althing.domain.identity.UserName;
import org.althing.domain.identity.UserPointer;
import org.althing.domain.room.Body;
import org.althing.domain.room.ClientId;
import org.althing.domain.room.ContentType;
import org.althing.domain.room.Epoch;
import org.althing.domain.room.RoomId;
import org.althing.domain.room.RoomKind;
import org.althing.domain.room.RoomName;
import org.althing.domain.room.RoomPointer;
import org.althing.domain.room.Seq;
import org.althing.domain.room.Topic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every value that is read from text. */
class ParsingTest {
    /** @param text what the value is written as */
    record Parser(String name, Function<String, Optional<?>> parse, Function<Object, String> text) {
        static Parser of(Class<?> type, Function<String, Optional<?>> parse) {
            return new Parser(type.getSimpleName(), parse, Object::toString);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Parser> parsers() {
        return Stream.of(
                Parser.of(UserName.class, UserName::parse),
                Parser.of(DisplayName.class, DisplayName::parse),
                new Parser("Password", Password::parse, value -> ((Password) value).value()),
                Parser.of(ApiKeyName.class, ApiKeyName::parse),
                Parser.of(UserId.class, UserId::parse),
                Parser.of(ApiKeyId.class, ApiKeyId::parse),
                Parser.of(SessionId.class, SessionId::parse),
                Parser.of(UserPointer.class, UserPointer::parse),
                Parser.of(Scope.class, Scope::parse),
                new Parser("Role", Role::parse, value -> ((Role) value).name().toLowerCase(Locale.ROOT)),
                new Parser("Secret", raw -> Secret.parse(Secret.Kind.API_KEY, raw), value -> ((Secret) value).value()),
                Parser.of(RoomName.class, RoomName::parse),
                Parser.of(RoomId.class, RoomId::parse),
                Parser.of(RoomPointer.class, RoomPointer::parse),
                Parser.of(RoomKind.class, RoomKind::parse),
                Parser.of(Topic.class, Topic::parse),
                Parser.of(Body.class, Body::parse),
                Parser.of(ContentType.class, ContentType::parse),
                Parser.of(ClientId.class, ClientId::parse),
                Parser.of(Epoch.class, Epoch::parse),
                new Parser("Seq", Seq::parse, value -> Long.toString(((Seq) value).value())));
    }

    @ParameterizedTest
    @MethodSource("parsers")
    void whatever_comes_is_read_or_refused_and_never_thrown_at(Parser parser) {
        AnyText.strings(20261121, 20_000).forEach(raw -> parser.parse().apply(raw));
    }

    @ParameterizedTest
    @MethodSource("parsers")
    void what_was_read_and_written_is_read_as_the_same_again(Parser parser) {
        AnyText.strings(1, 20_000)
                .forEach(raw -> parser.parse().apply(raw).ifPresent(value -> {
                    var written = parser.text().apply(value);
                    assertEquals(Optional.of(value), parser.parse().apply(written), () -> escaped(raw));
                }));
    }

    @ParameterizedTest
    @MethodSource("parsers")
    void what_was_read_survives_utf_8(Parser parser) {
        AnyText.strings(2, 20_000)
                .forEach(raw -> parser.parse().apply(raw).ifPresent(value -> {
                    var written = parser.text().apply(value);
                    var again = new String(written.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
                    assertEquals(written, again, () -> escaped(raw));
                }));
    }

    @ParameterizedTest
    @MethodSource("parsers")
    void half_a_character_is_refused(Parser parser) {
        for (var broken :
                new String[] {"\ud800", "ab\udc00cd", "abcdefgh\ud83d", "\"\ud800\"", "text/plain;a=\"\ud800\""}) {
            assertEquals(Optional.empty(), parser.parse().apply(broken), () -> escaped(broken));
        }
    }

    @ParameterizedTest
    @MethodSource("parsers")
    void nothing_and_too_much_is_refused(Parser parser) {
        var empty = parser.parse().apply("");
        assertTrue(empty.isEmpty() || parser.name().equals("Topic"), "only a topic may be empty");
        assertFalse(parser.parse().apply("x".repeat(1_000_000)).isPresent());
    }

    private static String escaped(String raw) {
        var text = new StringBuilder();
        raw.chars().forEach(c -> text.append(c > 0x20 && c < 0x7f ? Character.toString(c) : "\\u%04x".formatted(c)));
        return text.toString();
    }
}
