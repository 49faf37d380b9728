package org.althing.adapter.persistence.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.althing.application.identity.InternalCaller;
import org.althing.application.identity.SigningSecret;
import org.althing.application.identity.spi.InternalCallers;
import org.althing.application.identity.spi.InternalCallersContract;
import org.althing.domain.identity.CallerName;
import org.althing.domain.identity.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallerFilesTest implements InternalCallersContract {
    private static final CallerName FPMS = new CallerName("fpms");

    private Path folder;
    private InternalCallers callers;

    @BeforeEach
    void inFolder(@TempDir Path temporary) {
        folder = temporary.resolve("callers");
        callers = new CallerFiles(new CallersFolder(folder));
    }

    @Override
    public InternalCallers internalCallers() {
        return callers;
    }

    @Test
    void a_secret_is_a_file_for_its_owner_alone_that_the_service_can_read() throws IOException {
        callers.put(fpms());
        assertEquals("ab".repeat(32) + "\n", Files.readString(folder.resolve("fpms.secret")));
        assertEquals("rw-------", mode("fpms.secret"));
        assertEquals("device:read\n", Files.readString(folder.resolve("fpms.allowed")));
    }

    @Test
    void a_group_may_read_a_secret_and_a_change_of_scopes_leaves_it_so() throws IOException {
        callers.put(fpms());
        chmod("rw-r-----");
        callers.put(fpms());
        assertEquals(Optional.of(fpms()), callers.find(FPMS));
        assertEquals("rw-r-----", mode("fpms.secret"));
    }

    @Test
    void a_secret_that_everybody_may_read_is_not_believed() throws IOException {
        callers.put(fpms());
        chmod("rw-r--r--");
        assertEquals(Optional.empty(), callers.find(FPMS));
    }

    @Test
    void a_file_that_holds_no_secret_lets_nobody_in() throws IOException {
        callers.put(fpms());
        Files.writeString(folder.resolve("fpms.secret"), "none");
        assertEquals(Optional.empty(), callers.find(FPMS));
    }

    private static InternalCaller fpms() {
        return new InternalCaller(
                FPMS, SigningSecret.parse("ab".repeat(32)).orElseThrow(), Set.of(Scope.DEVICE_READ), false);
    }

    private void chmod(String mode) throws IOException {
        Files.setPosixFilePermissions(folder.resolve("fpms.secret"), PosixFilePermissions.fromString(mode));
    }

    private String mode(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file)));
    }
}
