package org.althing.adapter.cli;

import org.althing.adapter.cli.command.Answer;
import org.althing.adapter.cli.command.OutputOption.Format;
import org.althing.adapter.cli.program.ExitCode;
import org.althing.adapter.cli.terminal.Json;
import org.althing.adapter.cli.terminal.Terminal;
import org.althing.adapter.cli.terminal.Visible;
import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.wire.WireWriter;

/** Says what came of a command: answers on the standard output, all else on the standard error. */
final class Printer {
    private final Terminal terminal;

    Printer(Terminal terminal) {
        this.terminal = terminal;
    }

    ExitCode print(Answer answer, Format format) {
        return switch (answer) {
            case Answer.Done done -> print(done, format);
            case Answer.Refused refused -> refuse(refused.refusal());
        };
    }

    private ExitCode print(Answer.Done done, Format format) {
        switch (format) {
            case JSON -> {
                if (done.shape() != null) {
                    terminal.out().print(Json.write(WireWriter.tree(done.shape())));
                }
            }
            case TEXT -> {
                done.text().lines(terminal.colour()).forEach(terminal.out()::println);
                done.notes().forEach(this::message);
            }
        }
        return done.exit();
    }

    private ExitCode refuse(Refusal refusal) {
        return complain(refusal.problem(), refusal.detail());
    }

    /** Says no in words, and with the code by which programs know it. */
    ExitCode complain(Problem problem, String detail) {
        complain(detail + " [" + problem.code() + "]");
        return ExitCode.of(problem.kind());
    }

    void complain(String line) {
        message("althing: " + line);
    }

    void message(String line) {
        terminal.err().println(Visible.of(line));
    }
}
