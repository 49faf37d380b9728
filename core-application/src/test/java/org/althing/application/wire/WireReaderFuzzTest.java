package org.althing.application.wire;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.althing.application.Caller;
import org.althing.application.Fuzzing;
import org.althing.application.identity.IssueApiKey;
import org.althing.application.identity.ListUsers;
import org.althing.application.identity.SignUp;
import org.althing.application.room.OpenRoom;
import org.jspecify.annotations.Nullable;

/** Whatever fields come in, a command is read of them or all that is wrong is said. */
class WireReaderFuzzTest implements Fuzzing {
    private static final List<Class<? extends Record>> COMMANDS =
            List.of(SignUp.Command.class, IssueApiKey.Command.class, OpenRoom.Command.class, ListUsers.Command.class);
    private static final List<String> WORDS = List.of(
            "ada",
            "correct horse",
            "public",
            "rooms:read",
            "2026-11-27T00:00:00.000Z",
            "192.0.2.0/24",
            "019a0000-0000-7000-8000-000000000001",
            "1",
            "");

    @Override
    public void trial(Random random) {
        var command = COMMANDS.get(random.nextInt(COMMANDS.size()));
        var isText = command == ListUsers.Command.class;
        var fields = new LinkedHashMap<String, @Nullable Object>();
        for (var part : command.getRecordComponents()) {
            if (random.nextInt(4) > 0) {
                var name = random.nextInt(8) == 0 ? Fuzzing.mutated(part.getName(), random) : part.getName();
                fields.put(name, isText ? word(random) : value(random, 0));
            }
        }

        var form = isText ? WireReader.Form.TEXT : WireReader.Form.values()[random.nextInt(2)];
        switch (WireReader.read(command, form, fields, new Caller.Console())) {
            case WireReader.Good<?>(var read) -> assertNotNull(read);
            case WireReader.Bad<?>(var errors) -> assertFalse(errors.isEmpty());
        }
    }

    private static @Nullable Object value(Random random, int depth) {
        return switch (random.nextInt(depth > 3 ? 6 : 9)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextLong();
            case 3 -> new BigDecimal(new BigInteger(random.nextInt(200), random), random.nextInt(600) - 300);
            case 6 -> list(random, depth);
            case 7 -> Map.of(word(random), true);
            case 8 -> new ArrayList<>(Arrays.asList(word(random), null));
            default -> word(random);
        };
    }

    private static List<@Nullable Object> list(Random random, int depth) {
        var list = new ArrayList<@Nullable Object>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(value(random, depth + 1));
        }
        return list;
    }

    private static String word(Random random) {
        var word = WORDS.get(random.nextInt(WORDS.size()));
        return random.nextBoolean() ? word : Fuzzing.mutated(word, random);
    }
}
