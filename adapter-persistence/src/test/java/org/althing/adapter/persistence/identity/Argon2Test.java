package org.althing.adapter.persistence.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.althing.domain.identity.Password;
import org.althing.domain.identity.PasswordHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes are those that others have published. */
class Argon2Test {
    @Test
    void the_vector_of_rfc_9106() {
        var parameters = Argon2.parameters(new Argon2Cost(32, 3, 4))
                .withSalt(filled(16, 2))
                .withSecret(filled(8, 3))
                .withAdditional(filled(12, 4));

        var tag = new Argon2(Argon2Cost.DEFAULT).tag(filled(32, 1), parameters, 32);

        assertEquals(
                "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659",
                HexFormat.of().formatHex(tag));
    }

    /** From the tests of the reference implementation. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "password $argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "password $argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "password $argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc",
                "password $argon2id$v=19$m=65536,t=1,p=1$c29tZXNhbHQ$9qWtwbpyPd3vm1rB1GThgPzZ3/ydHL92zKL+15XZypg",
                "differentpassword $argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$C4TWUs9rDEvq7w3+J4umqA32aWKB1+DSiRuBfYxFj94",
                "password $argon2id$v=19$m=65536,t=2,p=1$ZGlmZnNhbHQ$vfMrBczELrFdWP0ZsfhWsRPaHppYdP3MVEMIVlqoFBw",
            })
    void hashes_of_the_reference_implementation_are_read_and_made_again(String password, String phc) {
        var hash = Argon2Hash.parse(new PasswordHash(phc)).orElseThrow();

        var tag = new Argon2(Argon2Cost.DEFAULT).tag(new Password(password), hash.cost(), hash.salt(), 32);

        assertEquals(HexFormat.of().formatHex(hash.tag()), HexFormat.of().formatHex(tag));
        assertEquals(phc, hash.phc().phc());
    }

    @Test
    void memory_that_was_used_before_leaves_no_trace_in_the_next_hash() {
        var used = new Argon2(new Argon2Cost(256, 1, 1));
        used.tag(new Password("another password"), new Argon2Cost(256, 3, 1), new byte[16], 32);

        var again = used.tag(new Password("password"), new Argon2Cost(256, 2, 1), salt(), 32);

        assertEquals(
                "9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe",
                HexFormat.of().formatHex(again));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=16$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=256,t=2$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=4,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65E",
                "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ=$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
            })
    void what_is_no_hash_of_argon2id_is_not_read(String phc) {
        assertEquals(Optional.empty(), Argon2Hash.parse(new PasswordHash(phc)));
    }

    @Test
    void a_cost_is_written_as_it_is_read() {
        assertEquals("m=19456,t=2,p=1", Argon2Cost.DEFAULT.toString());
        assertEquals(Optional.of(Argon2Cost.DEFAULT), Argon2Cost.parse("m=19456,t=2,p=1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "m=19456",
                "m=7,t=1,p=1",
                "m=100,t=0,p=1",
                "m=100,t=1,p=0",
                "m=100,t=1,p=17",
                "m=15,t=1,p=2",
                "m=9999999,t=1,p=1",
                "m=-19456,t=2,p=1",
                "t=2,m=19456,p=1"
            })
    void a_cost_that_is_no_cost_is_not_read(String raw) {
        assertEquals(Optional.empty(), Argon2Cost.parse(raw));
    }

    private static byte[] salt() {
        return "somesalt".getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] filled(int length, int value) {
        var bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
