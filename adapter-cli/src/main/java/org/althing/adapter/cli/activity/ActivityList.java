package org.althing.adapter.cli.activity;

import java.time.Instant;
import org.althing.adapter.cli.command.Answer;
import org.althing.adapter.cli.command.Desk;
import org.althing.adapter.cli.command.Operation;
import org.althing.adapter.cli.command.PageOptions;
import org.althing.application.Refusal;
import org.althing.application.activity.ListActivity;
import org.althing.application.activity.Outcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description = "Lists what was done, the last first.",
        footer = {
            "  althing activity list --outcome refused",
            "  althing activity list --action log-in --from 2026-11-27T00:00:00Z",
        })
final class ActivityList extends Operation {
    @Option(names = "--actor", paramLabel = "ACTOR", description = "A user's id, \"service NAME\" or console.")
    private @Nullable String actor;

    @Option(names = "--action", paramLabel = "ACTION", description = "Such as log-in or key.issue.")
    private @Nullable String action;

    @Option(names = "--outcome", paramLabel = "OUTCOME", description = "started, ok, refused or failed.")
    private @Nullable Outcome outcome;

    @Option(names = "--from", paramLabel = "TIME", description = "From this time on, such as 2026-11-27T12:00:00Z.")
    private @Nullable Instant from;

    @Option(names = "--to", paramLabel = "TIME", description = "Before this time.")
    private @Nullable Instant to;

    @Mixin
    private final PageOptions page = new PageOptions();

    @Override
    public Answer run(Desk desk) {
        var command =
                new ListActivity.Command(Desk.CONSOLE, actor, action, outcome, from, to, page.limit(), page.after());
        return switch (desk.get(ListActivity.class).list(command)) {
            case ListActivity.Listed listed ->
                Answer.listed(listed.page(), "at", "actor", "action", "target", "outcome", "address");
            case Refusal refusal -> Answer.refused(refusal);
        };
    }
}
