package org.althing.adapter.persistence.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.althing.application.identity.InternalCaller;
import org.althing.application.identity.SigningSecret;
import org.althing.domain.identity.CallerName;
import org.althing.domain.identity.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written privately is its owner's alone, whole, and on the disk when it is said to be. */
class PrivateFilesTest {
    @TempDir
    Path folder;

    @TempDir
    Path recordings;

    private final List<String> everSynced = new ArrayList<>();

    @Test
    void a_file_is_replaced_whole_and_nothing_else_is_left() throws Exception {
        var file = folder.resolve("file");
        PrivateFiles.replace(file, "first".getBytes(UTF_8));
        PrivateFiles.replace(file, "second".getBytes(UTF_8));
        assertEquals("second", Files.readString(file));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(List.of("file"), List.of(folder.toFile().list()));
    }

    @Test
    void a_file_that_is_created_is_never_written_over_another() throws Exception {
        var file = folder.resolve("file");
        assertTrue(PrivateFiles.create(file, "first".getBytes(UTF_8)));
        assertFalse(PrivateFiles.create(file, "second".getBytes(UTF_8)));
        assertEquals("first", Files.readString(file));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(List.of("file"), List.of(folder.toFile().list()));
    }

    @Test
    void what_cannot_be_written_leaves_nothing_behind() throws Exception {
        var taken =
                Files.createDirectories(folder.resolve("taken").resolve("by")).getParent();
        assertThrows(IOException.class, () -> PrivateFiles.replace(taken, "content".getBytes(UTF_8)));
        assertEquals(List.of("taken"), List.of(folder.toFile().list()));
    }

    @Test
    void files_and_their_names_are_on_the_disk() throws Exception {
        var sub = folder.resolve("sub");
        assertSynced(List.of(folder), () -> PrivateFiles.createFolder(sub));
        assertSynced(List.of(sub), () -> PrivateFiles.replace(sub.resolve("file"), new byte[1]));
        assertSynced(List.of(sub), () -> PrivateFiles.create(sub.resolve("other"), new byte[1]));
        assertSynced(List.of(sub), () -> PrivateFiles.delete(sub.resolve("other")));
    }

    @Test
    void so_are_a_master_key_and_the_files_of_a_caller() throws Exception {
        var callers = new CallerFiles(new CallersFolder(folder.resolve("callers")));
        var caller = new InternalCaller(
                new CallerName("fpms"),
                SigningSecret.parse("ab".repeat(32)).orElseThrow(),
                Set.of(Scope.DEVICE_READ),
                false);
        assertSynced(List.of(folder), () -> MasterKey.inFile(folder.resolve("master.key")));
        assertSynced(List.of(folder, folder.resolve("callers")), () -> callers.put(caller));
        assertSynced(List.of(folder.resolve("callers")), () -> callers.remove(caller.name()));
    }

    private interface Work {
        void run() throws IOException;
    }

    /** As the Java machine itself tells of it: these folders, and any file with content, before its name. */
    private void assertSynced(List<Path> folders, Work work) throws IOException {
        var synced = synced(work);
        assertTrue(synced.containsAll(folders.stream().map(Path::toString).toList()), synced::toString);
        for (var folder : folders) {
            try (var files = Files.list(folder).filter(Files::isRegularFile)) {
                for (var file : files.toList()) {
                    assertTrue(
                            everSynced.stream().anyMatch(it -> it.startsWith(file.toString())),
                            file + " in " + everSynced);
                }
            }
        }
    }

    private List<String> synced(Work work) throws IOException {
        var dump = recordings.resolve("forced-" + System.nanoTime() + ".jfr");
        try (var recording = new Recording()) {
            recording.enable("jdk.FileForce").withoutThreshold();
            recording.start();
            work.run();
            recording.stop();
            recording.dump(dump);
        }
        var synced = RecordingFile.readAllEvents(dump).stream()
                .map(event -> event.getString("path"))
                .toList();
        everSynced.addAll(synced);
        return synced;
    }
}
