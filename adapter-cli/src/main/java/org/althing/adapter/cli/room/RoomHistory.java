package org.althing.adapter.cli.room;

import org.althing.adapter.cli.command.Answer;
import org.althing.adapter.cli.command.Desk;
import org.althing.adapter.cli.command.Operation;
import org.althing.application.PageSize;
import org.althing.application.Refusal;
import org.althing.application.room.ReadTimeline;
import org.althing.domain.room.RoomPointer;
import org.althing.domain.room.Seq;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "history",
        description = "Shows what was said and what happened in a room, oldest first; without a place the newest.",
        footer = {
            "  althing room history lobby",
            "  althing room history lobby --after 0 --limit 200",
        })
final class RoomHistory extends Operation {
    @Parameters(paramLabel = "ROOM", description = "The room's name or id.")
    @SuppressWarnings("NullAway.Init")
    private RoomPointer room;

    @ArgGroup
    private Place place = new Place();

    @Option(names = "--limit", paramLabel = "N", description = "How many at most: 1 to 200; without it 50.")
    private @Nullable PageSize limit;

    /** Where to begin; one of the two. */
    static final class Place {
        @Option(names = "--after", paramLabel = "SEQ", description = "Begin behind the entry of this number.")
        private @Nullable Seq after;

        @Option(names = "--before", paramLabel = "SEQ", description = "End ahead of the entry of this number.")
        private @Nullable Seq before;
    }

    @Override
    public Answer run(Desk desk) {
        var command = new ReadTimeline.Command(Desk.CONSOLE, room, place.after, place.before, limit);
        return switch (desk.get(ReadTimeline.class).read(command)) {
            case ReadTimeline.Read read -> Transcript.of(read.timeline());
            case Refusal refusal -> Answer.refused(refusal);
        };
    }
}
