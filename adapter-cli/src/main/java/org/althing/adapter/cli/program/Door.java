package org.althing.adapter.cli.program;

import java.nio.file.Path;

/** Where the use cases of a data folder can be called: at most one process has the folder at a time. */
public sealed interface Door {
    /** In this process, which has the folder until the use cases are closed. */
    record Here(UseCases useCases) implements Door {}

    /**
     * In another process, which has the folder.
     *
     * @param socket where it listens, if it is a server
     */
    record Elsewhere(Path socket) implements Door {}
}
