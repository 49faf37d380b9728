package org.althing.bootstrap.documents;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The files of this house as they lie in a checkout, without what is built or belongs to somebody's tools. */
final class Checkout {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Set<String> NOT_OURS =
            Set.of(".git", "target", ".idea", ".vscode", ".settings", ".gradle", "node_modules");

    private Checkout() {}

    /** Every file that is text, by its path below the root. */
    static Map<Path, String> texts() throws IOException {
        var texts = new TreeMap<Path, String>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return isOurs(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && isOurs(file)) {
                    read(file, texts);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return texts;
    }

    static Map<Path, String> textsEndingIn(String ending) throws IOException {
        var texts = texts();
        texts.keySet().removeIf(path -> !path.toString().endsWith(ending));
        return texts;
    }

    private static boolean isOurs(Path path) {
        return !NOT_OURS.contains(path.getFileName().toString());
    }

    private static void read(Path file, Map<Path, String> texts) throws IOException {
        try {
            texts.put(ROOT.relativize(file), Files.readString(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException picture) {
            // Not a text, so there are no words in it.
        }
    }
}
