package org.althing.adapter.cli.room;

import org.althing.adapter.cli.command.Answer;
import org.althing.adapter.cli.command.Desk;
import org.althing.adapter.cli.command.Operation;
import org.althing.adapter.cli.command.PageOptions;
import org.althing.application.Refusal;
import org.althing.application.room.ListRooms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "list",
        description = "Lists all rooms by name, the private ones too.",
        footer = {
            "  althing room list",
            "  althing room list -o json | jq -r '.items[].name'",
        })
final class RoomList extends Operation {
    @Mixin
    private final PageOptions page = new PageOptions();

    @Override
    public Answer run(Desk desk) {
        var command = new ListRooms.Command(Desk.CONSOLE, null, page.limit(), page.after());
        return switch (desk.get(ListRooms.class).list(command)) {
            case ListRooms.Listed listed ->
                Answer.listed(listed.page(), "name", "kind", "owner", "memberCount", "lastSeq", "topic", "createdAt");
            case Refusal refusal -> Answer.refused(refusal);
        };
    }
}
