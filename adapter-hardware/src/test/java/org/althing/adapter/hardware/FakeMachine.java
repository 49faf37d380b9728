package org.althing.adapter.hardware;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A machine of which only some files exist, below a temporary folder. */
public record FakeMachine(Path root) {

    /** Writes a file as the kernel would show it; its path has no slash in front. */
    public FakeMachine file(String path, String content) {
        return doing(() -> {
            var file = root.resolve(path);
            Files.createDirectories(file.getParent());
            // A new file each time: some file systems wait for the disk when an old one is emptied.
            Files.deleteIfExists(file);
            Files.writeString(file, content);
        });
    }

    public FakeMachine folder(String path) {
        return doing(() -> Files.createDirectories(root.resolve(path)));
    }

    /** A link to somewhere, which need not exist. */
    public FakeMachine link(String path, String target) {
        return doing(() -> {
            var link = root.resolve(path);
            Files.createDirectories(link.getParent());
            Files.createSymbolicLink(link, Path.of(target));
        });
    }

    public FakeMachine without(String path) {
        return doing(() -> Files.delete(root.resolve(path)));
    }

    public KernelFiles files() {
        return new KernelFiles(root);
    }

    /** What a recorded output or file says. */
    public static String recorded(String name) {
        try (var stream = FakeMachine.class.getResourceAsStream("/recorded/" + name)) {
            if (stream == null) {
                throw new AssertionError("nothing was recorded as " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Act {
        void run() throws IOException;
    }

    private FakeMachine doing(Act act) {
        try {
            act.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
