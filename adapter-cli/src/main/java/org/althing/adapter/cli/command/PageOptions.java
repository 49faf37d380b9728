package org.althing.adapter.cli.command;

import org.althing.application.Cursor;
import org.althing.application.PageSize;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which part of a list is wanted. */
public final class PageOptions {
    @Option(names = "--limit", paramLabel = "N", description = "How many at most: 1 to 200; without it 50.")
    private @Nullable PageSize limit;

    @Option(
            names = "--after",
            paramLabel = "PLACE",
            description = "Where to go on: the \"next\" of the part of the list before.")
    private @Nullable Cursor after;

    public @Nullable PageSize limit() {
        return limit;
    }

    public @Nullable Cursor after() {
        return after;
    }
}
