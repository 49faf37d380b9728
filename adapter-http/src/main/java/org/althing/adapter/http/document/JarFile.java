package org.althing.adapter.http.document;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Files that the jar carries. */
final class JarFile {
    private JarFile() {}

    static byte[] read(String resource) {
        try (var file = JarFile.class.getClassLoader().getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("the jar must carry " + resource);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
