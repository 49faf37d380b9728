package org.althing.adapter.cli.service;

import java.util.List;
import org.althing.adapter.cli.command.Answer;
import org.althing.adapter.cli.command.Inquiry;
import org.althing.adapter.cli.program.ExitCode;
import org.althing.adapter.cli.program.Finding;
import org.althing.adapter.cli.program.Flags;
import org.althing.adapter.cli.program.Program;
import org.althing.adapter.cli.terminal.Table;
import org.althing.application.Page;
import picocli.CommandLine.Command;

@Command(
        name = "doctor",
        description = "Checks the data folder, the configuration and the machine, and names the fix for each problem.",
        footer = {
            "  althing doctor",
            "  althing doctor -o json | jq '.items[] | select(.state == \"problem\")'",
        })
final class Doctor extends Inquiry {
    private static final List<String> HEADER = List.of("state", "area", "found");

    @Override
    public Answer run(Program program, Flags flags) {
        var findings = program.checks(flags).run();
        var table = new Table(HEADER, findings.stream().map(Doctor::row).toList());
        var problems = findings.stream().filter(Finding::isProblem).count();
        return new Answer.Done(
                new Page<>(findings, null),
                table,
                List.of(sum(problems)),
                problems == 0 ? ExitCode.OK : ExitCode.PROBLEMS_FOUND);
    }

    private static List<String> row(Finding it) {
        var words = it.fix() == null ? it.words() : it.words() + "\n→ " + it.fix();
        return List.of(it.state().toString(), it.area(), words);
    }

    private static String sum(long problems) {
        return problems == 0
                ? "No problem was found."
                : problems == 1 ? "1 problem was found." : problems + " problems were found.";
    }
}
