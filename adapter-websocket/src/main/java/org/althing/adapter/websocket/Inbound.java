package org.althing.adapter.websocket;

import java.util.List;
import java.util.Map;
import org.althing.application.FieldError;
import org.althing.application.PageSize;
import org.althing.application.wire.WireReader;
import org.althing.domain.room.Body;
import org.althing.domain.room.ClientId;
import org.althing.domain.room.ContentType;
import org.althing.domain.room.Seq;
import org.jspecify.annotations.Nullable;

/** Everything that a client may say, read in this one place. */
sealed interface Inbound {
    /** Append a message; {@code id} is the client's name for it. */
    record Send(
            ClientId id,
            Body body,
            @Nullable ContentType contentType,
            @Nullable Seq replyTo) implements Inbound {}

    /** Show what precedes an entry. */
    record History(ClientId id, Seq before, PageSize limit) implements Inbound {}

    /** Say that you are there. */
    record Ping(@Nullable ClientId id) implements Inbound {}

    /** A frame that cannot be what it says it is; {@code id} as far as it has one. */
    record Wrong(@Nullable ClientId id, List<FieldError> errors) implements Inbound {
        public Wrong {
            errors = List.copyOf(errors);
        }
    }

    /** Not even an object: who sends this does not speak the protocol. */
    record Noise() implements Inbound {}

    static Inbound read(byte[] message) {
        return Json.readObject(message).<Inbound>map(Inbound::of).orElseGet(Noise::new);
    }

    private static Inbound of(Json.Read object) {
        var fields = object.fields();
        if (!object.twice().isEmpty()) {
            return new Wrong(
                    id(fields), object.twice().stream().map(Inbound::givenTwice).toList());
        }
        if (!(fields.get("type") instanceof String type)) {
            return wrong(fields, fields.get("type") == null ? FieldError.MISSING : FieldError.TYPE);
        }
        return switch (type) {
            case "send" -> bind(Send.class, fields);
            case "history" -> bind(History.class, fields);
            case "ping" -> bind(Ping.class, fields);
            default -> wrong(fields, FieldError.BREAKS_RULE);
        };
    }

    private static <T extends Record & Inbound> Inbound bind(Class<T> type, Map<String, @Nullable Object> fields) {
        return switch (WireReader.read(type, WireReader.Form.LENIENT_JSON, fields)) {
            case WireReader.Good<T> good -> good.value();
            case WireReader.Bad<T> bad -> new Wrong(id(fields), bad.errors());
        };
    }

    private static Wrong wrong(Map<String, @Nullable Object> fields, String code) {
        return new Wrong(
                id(fields), List.of(new FieldError("/type", code, "It must be one of send, history and ping.")));
    }

    private static FieldError givenTwice(String pointer) {
        return new FieldError(pointer, FieldError.BREAKS_RULE, "It must be given once.");
    }

    private static @Nullable ClientId id(Map<String, @Nullable Object> fields) {
        return fields.get("id") instanceof String id ? ClientId.parse(id).orElse(null) : null;
    }
}
