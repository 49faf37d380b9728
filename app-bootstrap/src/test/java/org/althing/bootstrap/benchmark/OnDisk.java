package org.althing.bootstrap.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/** Folders on the disk that the checkout is on: the usual place may be in memory, where a sync costs nothing. */
final class OnDisk implements TempDirFactory {
    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws Exception {
        return Files.createTempDirectory(
                Files.createDirectories(Path.of("target", "benchmarks").toAbsolutePath()), "data");
    }
}
