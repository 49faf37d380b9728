package org.althing.adapter.persistence.identity;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "device:reed",
                "device:read,admin",
                "account",
                "device:read\nlegasy",
                "legacy",
                "\u00ff\u0000",
                "device:read\nlegacy\nlegacy",
                "device:read admin account"
            })
    void a_malformed_list_of_what_a_caller_may_lets_it_in_nowhere_and_others_as_before(String content)
            throws IOException {
        callers.put(fpms());
        var other = new InternalCaller(
                new CallerName("other"), fpms().secret(), Set.of(Scope.DEVICE_READ, Scope.ADMIN), true);
        callers.put(other);
        Files.write(folder.resolve("fpms.allowed"), content.getBytes(ISO_8859_1));

        assertEquals(Optional.empty(), callers.find(FPMS));
        assertEquals(List.of(other), callers.list());
        assertEquals(Optional.of(other), callers.findLegacy());
        var fault = new CallersFolder(folder).examine().faults().getFirst();
        assertTrue(fault.words().startsWith(folder.resolve("fpms.allowed") + " is malformed"), fault.words());

        assertEquals(InternalCallers.Kept.NEW, callers.put(fpms()), "which mends it");
        assertEquals(Optional.of(fpms()), callers.find(FPMS));
    }

    @Test
    void what_people_write_by_hand_is_read_with_some_leniency() throws IOException {
        callers.put(fpms());
        Files.writeString(folder.resolve("fpms.allowed"), " device:read  admin \r\nlegacy");
        assertEquals(
                Optional.of(new InternalCaller(FPMS, fpms().secret(), Set.of(Scope.DEVICE_READ, Scope.ADMIN), true)),
                callers.find(FPMS));
    }

    @Test
    void who_is_not_believed_is_told_of_once_and_again_when_it_happens_again() throws IOException {
        var log = new ListAppender<ILoggingEvent>();
        var logger = assertInstanceOf(Logger.class, LoggerFactory.getLogger(CallerFiles.class));
        log.start();
        logger.addAppender(log);
        try {
            callers.put(fpms());
            chmod("rw-r--r--");
            callers.find(FPMS);
            callers.list();
            assertEquals(1, log.list.size(), log.list::toString);
            chmod("rw-------");
            callers.find(FPMS);
            chmod("rw-r--r--");
            callers.find(FPMS);
            assertEquals(2, log.list.size(), log.list::toString);
        } finally {
            logger.detachAppender(log);
        }
    }

    @Test
    void an_examination_names_who_signs_in_the_older_way_and_what_is_not_believed() throws IOException {
        var examined = new CallersFolder(folder);
        assertEquals(new CallersFolder.Examined(List.of(), List.of()), examined.examine());
        callers.put(fpms());
        var old = new CallerName("old");
        callers.put(new InternalCaller(old, fpms().secret(), Set.of(Scope.DEVICE_READ), true));
        assertEquals(new CallersFolder.Examined(List.of(old), List.of()), examined.examine());
        chmod("rw----r--");
        Files.delete(folder.resolve("old.secret"));
        var words = examined.examine().faults().stream()
                .map(CallersFolder.Fault::words)
                .toList();
        assertEquals(2, words.size());
        assertTrue(
                words.getFirst().startsWith(folder.resolve("fpms.secret") + " has the mode rw----r--"),
                words::toString);
        assertTrue(words.getLast().startsWith(folder.resolve("old.secret") + " does not hold"), words::toString);
        Files.delete(folder.resolve("fpms.allowed"));
        assertEquals(2, examined.examine().faults().size(), "a secret is one even where nobody may use it");
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
