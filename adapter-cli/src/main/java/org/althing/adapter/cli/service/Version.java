package org.althing.adapter.cli.service;

import java.util.Map;
import org.althing.adapter.cli.command.Answer;
import org.althing.adapter.cli.command.Inquiry;
import org.althing.adapter.cli.program.Flags;
import org.althing.adapter.cli.program.Program;
import org.althing.adapter.cli.terminal.Text;
import picocli.CommandLine.Command;

@Command(name = "version", description = "Says which version this is.", footer = "  althing version")
final class Version extends Inquiry {
    @Override
    public Answer run(Program program, Flags flags) {
        return Answer.shown(Map.of("version", program.version()), Text.line("althing " + program.version()));
    }
}
