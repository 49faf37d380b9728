package org.althing.application;

/** The storage cannot answer now; nothing of what was asked was done, and the same may be asked again later. */
public final class StorageUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param reason what is the matter, in plain words for an administrator: "the disk is full" */
    public StorageUnavailable(String reason, Throwable cause) {
        super(reason, cause);
    }
}
