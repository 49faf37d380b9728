package org.althing.adapter.persistence;

/** The storage is not fit to be used, so the program must not start; the message says why and what helps. */
public final class StorageRefused extends RuntimeException {
    /** @param reason in plain words for an administrator, naming the file */
    public StorageRefused(String reason) {
        super(reason);
    }

    /** @param reason in plain words for an administrator, naming the file */
    public StorageRefused(String reason, Throwable cause) {
        super(reason, cause);
    }
}
