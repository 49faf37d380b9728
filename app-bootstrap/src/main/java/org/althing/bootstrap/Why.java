package org.althing.bootstrap;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why something with a file failed, in words: the JDK's exceptions often say its path and nothing else. */
final class Why {
    private Why() {}

    static String of(IOException e) {
        return switch (e) {
            case NoSuchFileException gone -> "there is no such file";
            case AccessDeniedException denied -> "permission denied to the user " + System.getProperty("user.name");
            case FileAlreadyExistsException other -> "there is a file of that name";
            case NotDirectoryException other -> "it is no folder";
            default -> String.valueOf(e.getMessage());
        };
    }
}
