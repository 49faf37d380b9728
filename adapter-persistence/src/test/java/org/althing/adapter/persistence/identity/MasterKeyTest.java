package org.althing.adapter.persistence.identity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.althing.adapter.persistence.StorageRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("master.key");
    }

    @Test
    void a_missing_key_is_made_for_its_owner_alone() throws Exception {
        MasterKey.inFile(file);

        assertEquals(32, Files.size(file));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(1, folder.toFile().list().length);
    }

    @Test
    void the_next_start_finds_the_same_key() {
        var sealed = vault(MasterKey.inFile(file)).seal(secret(), "row 1");

        assertArrayEquals(
                secret(), vault(MasterKey.inFile(file)).open(sealed, "row 1").orElseThrow());
    }

    @Test
    void of_many_that_make_it_at_once_all_have_the_same_key() throws Exception {
        try (var starts = Executors.newFixedThreadPool(8)) {
            var keys = new HashSet<String>();
            Callable<String> start = () -> HexFormat.of()
                    .formatHex(MasterKey.inFile(file).derive("test").getEncoded());
            for (var each :
                    starts.invokeAll(IntStream.range(0, 8).mapToObj(_ -> start).toList())) {
                keys.add(each.get());
            }

            assertEquals(1, keys.size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwx------"})
    void a_key_that_others_may_have_read_is_refused(String mode) throws Exception {
        MasterKey.inFile(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));

        var refused = assertThrows(StorageRefused.class, () -> MasterKey.inFile(file));

        assertTrue(String.valueOf(refused.getMessage()).contains(mode), refused.getMessage());
        assertTrue(String.valueOf(refused.getMessage()).contains("chmod 600"), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31, 33, 64})
    void a_key_of_another_length_is_refused_and_left_as_it_is(int length) throws Exception {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, new byte[length]);

        var refused = assertThrows(StorageRefused.class, () -> MasterKey.inFile(file));

        assertTrue(String.valueOf(refused.getMessage()).contains("32 bytes and has " + length), refused.getMessage());
        assertEquals(length, Files.size(file));
    }

    @Test
    void a_setting_may_give_it_in_hexadecimal() {
        assertTrue(MasterKey.parse("00".repeat(31) + "Ff").isPresent());
        assertEquals(Optional.empty(), MasterKey.parse("00".repeat(31)));
        assertEquals(Optional.empty(), MasterKey.parse("zz".repeat(32)));
    }

    @Test
    void it_does_not_show_itself() {
        assertEquals(
                "MasterKey[hidden]",
                MasterKey.parse("ab".repeat(32)).orElseThrow().toString());
    }

    @Test
    void what_is_sealed_does_not_show_and_never_looks_the_same() {
        var vault = vault(MasterKey.inFile(file));
        var one = vault.seal(secret(), "row 1");
        var two = vault.seal(secret(), "row 1");

        assertFalse(Arrays.equals(one, two));
        assertFalse(new String(one, StandardCharsets.ISO_8859_1).contains("attack"));
    }

    @Test
    void it_opens_in_its_own_row_for_its_own_purpose_with_its_own_key_and_unchanged_only() {
        var key = MasterKey.inFile(file);
        var sealed = vault(key).seal(secret(), "row 1");
        var changed = sealed.clone();
        changed[20] ^= 1;

        assertTrue(vault(key).open(sealed, "row 1").isPresent());
        assertTrue(vault(key).open(sealed, "row 2").isEmpty());
        assertTrue(new Vault(key, "another").open(sealed, "row 1").isEmpty());
        assertTrue(vault(MasterKey.inFile(folder.resolve("other.key")))
                .open(sealed, "row 1")
                .isEmpty());
        assertTrue(vault(key).open(changed, "row 1").isEmpty());
        assertTrue(vault(key).open(new byte[3], "row 1").isEmpty());
        assertTrue(vault(key).open(new byte[20], "row 1").isEmpty());
    }

    private static Vault vault(MasterKey key) {
        return new Vault(key, "test");
    }

    private static byte[] secret() {
        return "attack at dawn".getBytes(StandardCharsets.UTF_8);
    }
}
