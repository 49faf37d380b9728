package org.althing.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What is left of the disk that a data folder is on, or will be.
 *
 * @param share from 0 to 1
 */
record FreeDisk(double share) {
    private static final double SCARCE = 0.05;
    private static final double PERCENT = 100;

    static FreeDisk below(DataFolder folder) throws IOException {
        var store = Files.getFileStore(existing(folder.path()));
        return new FreeDisk((double) store.getUsableSpace() / store.getTotalSpace());
    }

    /** With less than 5 % left a server is not ready. */
    boolean isScarce() {
        return share < SCARCE;
    }

    long percent() {
        return Math.round(share * PERCENT);
    }

    private static Path existing(Path path) {
        return Files.exists(path) || path.getParent() == null ? path : existing(path.getParent());
    }
}
