package org.althing.adapter.hardware;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The files in which the kernel and the distribution say something of the machine, below a root folder.
 *
 * <p>Whatever cannot be read is absent: these files come and go with the hardware, some are root's, and some answer with an
 * error when there is nothing to say, such as the speed of a wire without a link.
 *
 * @param root {@code /}, or the root of an imagined machine
 */
public record KernelFiles(Path root) {
    private static final int LIMIT_BYTES = 1 << 20;

    /**
     * Where a path, given without the slash in front, is below the root.
     *
     * @throws InvalidPathException if a name on it cannot be written in the encoding that the JVM has for names of files
     */
    public Path at(String path) {
        return root.resolve(path);
    }

    public boolean has(String path) {
        try {
            return Files.exists(at(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** What is written there, without blanks and NULs around it; absent if that is nothing at all. */
    public Optional<String> text(String path) {
        try (var file = Files.newInputStream(at(path))) {
            var text = new String(file.readNBytes(LIMIT_BYTES), StandardCharsets.UTF_8)
                    .replace('\0', ' ')
                    .strip();
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    public List<String> lines(String path) {
        return text(path).map(text -> text.lines().toList()).orElse(List.of());
    }

    /** The whole number that is all that is written there. */
    public OptionalLong number(String path) {
        return text(path).map(KernelFiles::number64).orElse(OptionalLong.empty());
    }

    /** The names of what is in a folder, in order. */
    public List<String> names(String folder) {
        try (var entries = Files.list(at(folder))) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        } catch (IOException | InvalidPathException e) {
            return List.of();
        }
    }

    /** The last part of the path that a link leads to, which is how the kernel names a driver. */
    public Optional<String> linkedName(String link) {
        try {
            var target = Files.readSymbolicLink(at(link)).getFileName();
            return Optional.ofNullable(target).map(Path::toString);
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static OptionalLong number64(String text) {
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
