package org.althing.adapter.cli.room;

import org.althing.adapter.cli.command.Answer;
import org.althing.adapter.cli.command.Desk;
import org.althing.adapter.cli.command.Operation;
import org.althing.application.Caller;
import org.althing.application.Refusal;
import org.althing.application.room.OpenRoom;
import org.althing.domain.identity.UserPointer;
import org.althing.domain.room.RoomKind;
import org.althing.domain.room.RoomName;
import org.althing.domain.room.Topic;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "create",
        description = "Opens a room for a user, who is then its owner and first member.",
        footer = {
            "  althing room create lobby --owner ada",
            "  althing room create council --owner ada --kind private",
        })
final class RoomCreate extends Operation {
    @Parameters(paramLabel = "NAME", description = "What to call the room.")
    @SuppressWarnings("NullAway.Init")
    private RoomName name;

    @Option(names = "--owner", paramLabel = "USER", required = true, description = "The owner's name or id.")
    @SuppressWarnings("NullAway.Init")
    private UserPointer owner;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "public (default): everybody may find and join it; or private: its members alone know of it.")
    private @Nullable RoomKind kind;

    @Option(names = "--topic", paramLabel = "TEXT", description = "What the room is about.")
    private @Nullable Topic topic;

    @Override
    public Answer run(Desk desk) {
        return desk.as(owner, caller -> open(desk, caller));
    }

    private Answer open(Desk desk, Caller.Known caller) {
        return switch (desk.get(OpenRoom.class).open(new OpenRoom.Command(caller, name, kind, topic))) {
            case OpenRoom.Opened opened -> Answer.shown(opened.room());
            case Refusal refusal -> Answer.refused(refusal);
        };
    }
}
