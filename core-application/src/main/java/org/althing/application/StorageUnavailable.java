package org.althing.application;

import org.jspecify.annotations.Nullable;

/** The storage cannot answer now; nothing of what was asked was done, and the same may be asked again later. */
public final class StorageUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param reason what is the matter, in plain words for an administrator: "the disk is full"
     * @param cause {@code null} where nothing failed but what was asked came too late or with too many others
     */
    public StorageUnavailable(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
