package org.althing.adapter.cli.room;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.althing.adapter.cli.command.Answer;
import org.althing.adapter.cli.terminal.Table;
import org.althing.application.room.EntryView;
import org.althing.application.room.EntryView.MessageView;
import org.althing.application.room.EntryView.NoticeView;
import org.althing.application.room.TimelineView;
import org.althing.application.wire.WireWriter;
import org.althing.domain.identity.UserRef;
import org.jspecify.annotations.Nullable;

/** A part of a timeline as people read it. */
final class Transcript {
    private static final List<String> HEADER = List.of("seq", "at", "author", "text");

    private Transcript() {}

    static Answer of(TimelineView timeline) {
        var rows = timeline.items().stream().map(Transcript::row).toList();
        var table = new Table(HEADER, rows);
        return rows.isEmpty() ? Answer.shown(timeline, table, "There are none.") : Answer.shown(timeline, table);
    }

    private static List<String> row(EntryView entry) {
        return switch (entry) {
            case MessageView it ->
                List.of(seq(it), String.valueOf(WireWriter.tree(it.at())), name(it.author()), said(it));
            case NoticeView it ->
                List.of(seq(it), String.valueOf(WireWriter.tree(it.at())), name(it.author()), told(it));
        };
    }

    private static String seq(EntryView entry) {
        return Long.toString(entry.seq());
    }

    private static String name(@Nullable UserRef author) {
        if (author == null) {
            return "–";
        }
        return author.name() == null ? author.id().toString() : author.name().value();
    }

    private static String said(MessageView message) {
        return message.body() == null ? "(deleted)" : message.body().value();
    }

    private static String told(NoticeView notice) {
        return new TreeMap<>(notice.data())
                .entrySet().stream()
                        .map(datum -> " " + datum.getKey() + "=" + datum.getValue())
                        .collect(Collectors.joining("", "(" + notice.code(), ")"));
    }
}
