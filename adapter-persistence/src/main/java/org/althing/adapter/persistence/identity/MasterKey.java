package org.althing.adapter.persistence.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.althing.adapter.persistence.StorageRefused;

/**
 * The 32 secret bytes that all other secrets in the database are encrypted under; without them a copy of the database
 * signs no token. It shows itself to no log.
 */
public final class MasterKey {
    public static final String RULE = "64 hexadecimal digits";

    private static final int BYTES = 32;
    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rw-------");

    private final byte[] bytes;

    private MasterKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The key as a setting gives it. */
    public static Optional<MasterKey> parse(String raw) {
        return raw.matches("[0-9a-fA-F]{64}")
                ? Optional.of(new MasterKey(HexFormat.of().parseHex(raw)))
                : Optional.empty();
    }

    /**
     * The key in a file, which is made, for its owner alone, if it is not there.
     *
     * @throws StorageRefused if others may read it, or it is no such key
     */
    public static MasterKey inFile(Path file) {
        try {
            if (Files.notExists(file)) {
                make(file);
            }
            return read(file);
        } catch (IOException e) {
            throw new StorageRefused("the master key " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** A key for one purpose (HKDF, RFC 5869), so that what is encrypted for one is of no use for another. */
    SecretKey derive(String purpose) {
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(bytes)
                    .thenExpand(("althing " + purpose).getBytes(StandardCharsets.UTF_8), BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES", parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("JDK 25 has HKDF with SHA-256", e);
        }
    }

    private static MasterKey read(Path file) throws IOException {
        var permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
        if (!OWNER_ALONE.containsAll(permissions)) {
            throw new StorageRefused(
                    "the master key " + file + " has the mode " + PosixFilePermissions.toString(permissions)
                            + ", so others may have read it: make it readable for its owner alone (chmod 600)");
        }
        if (Files.size(file) != BYTES) {
            throw new StorageRefused("the master key " + file + " must have " + BYTES + " bytes and has "
                    + Files.size(file) + ": restore it from a backup; if there is none, move it away, and all that was"
                    + " encrypted with it is lost");
        }
        return new MasterKey(Files.readAllBytes(file));
    }

    /** Never over another: of two programs at once, both take the first one's key. */
    private static void make(Path file) throws IOException {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        PrivateFiles.create(file, key);
    }

    @Override
    public String toString() {
        return "MasterKey[hidden]";
    }
}
