package org.althing.adapter.cli.command;

import java.util.Arrays;
import java.util.List;
import org.althing.adapter.cli.program.ExitCode;
import org.althing.adapter.cli.terminal.Table;
import org.althing.adapter.cli.terminal.Text;
import org.althing.application.Page;
import org.althing.application.Refusal;
import org.jspecify.annotations.Nullable;

/** What a command has to say. */
public sealed interface Answer {
    /**
     * It was done.
     *
     * @param shape for programs, as the API shows it; {@code null}: there is nothing to show
     * @param text the same for people
     * @param notes for people too, but no part of the answer
     */
    record Done(@Nullable Object shape, Text text, List<String> notes, ExitCode exit) implements Answer {
        public Done {
            notes = List.copyOf(notes);
        }
    }

    /** It was not done. */
    record Refused(Refusal refusal) implements Answer {}

    /** One thing, field by field. */
    static Answer shown(Record shape) {
        return shown(shape, Table.of(shape));
    }

    /** Something in words of its own. */
    static Answer shown(Object shape, Text text, String... notes) {
        return new Done(shape, text, Arrays.asList(notes), ExitCode.OK);
    }

    /** Some things, one a row. */
    static Answer listed(Page<? extends Record> page, String... fields) {
        return listed(page, Table.of(page.items(), fields));
    }

    /** Some things in words of their own. */
    static Answer listed(Page<? extends Record> page, Text text) {
        if (page.items().isEmpty()) {
            return shown(page, text, "There are none.");
        }
        return page.next() == null ? shown(page, text) : shown(page, text, "There are more: --after " + page.next());
    }

    /** Nothing is to be shown. */
    static Answer done(String note) {
        return new Done(null, Text.NOTHING, List.of(note), ExitCode.OK);
    }

    static Answer refused(Refusal refusal) {
        return new Refused(refusal);
    }
}
