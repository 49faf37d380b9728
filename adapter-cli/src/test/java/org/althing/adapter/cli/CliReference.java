package org.althing.adapter.cli;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.althing.adapter.cli.program.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The part of the reference that is made from the commands themselves. */
final class CliReference {
    private static final Set<String> OF_ALL = Set.of("--help", "--config", "--set", "--debug");

    private CliReference() {}

    static String of(CommandLine althing) {
        return "## Exit codes\n\n| code | |\n|---|---|\n"
                + Arrays.stream(ExitCode.values())
                        .map(code -> "| " + code.number() + " | " + code.meaning() + " |\n")
                        .collect(Collectors.joining())
                + "\n## What every command takes\n\n"
                + table(options(althing.getCommandSpec()).filter(CliReference::isOfAll))
                + leaves(althing).map(CliReference::command).collect(Collectors.joining());
    }

    private static Stream<CommandLine> leaves(CommandLine line) {
        var below = line.getSubcommands().values();
        return below.isEmpty() ? Stream.of(line) : below.stream().flatMap(CliReference::leaves);
    }

    private static String command(CommandLine line) {
        var spec = line.getCommandSpec();
        var usage = spec.usageMessage();
        var own = Stream.concat(
                spec.positionalParameters().stream(),
                options(spec).filter(option -> !isOfAll(option)).map(ArgSpec.class::cast));
        return "\n## " + spec.qualifiedName() + "\n\n"
                + Arrays.stream(usage.description())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" "))
                + "\n\n    " + synopsis(spec) + "\n\n" + table(own) + examples(usage.footer());
    }

    private static String synopsis(CommandSpec spec) {
        var required = options(spec)
                .filter(option -> option.required() && option.group() == null)
                .map(option -> option.longestName() + "=" + option.paramLabel());
        var parameters = spec.positionalParameters().stream()
                .map(parameter -> parameter.required() ? parameter.paramLabel() : "[" + parameter.paramLabel() + "]");
        return spec.qualifiedName()
                + Stream.concat(parameters, required).map(" "::concat).collect(Collectors.joining()) + " [options]";
    }

    private static String table(Stream<? extends ArgSpec> arguments) {
        var rows = arguments
                .map(argument -> "| " + name(argument) + " | "
                        + String.join(" ", argument.description()).replace("|", "\\|") + " |\n")
                .collect(Collectors.joining());
        return rows.isEmpty() ? "" : "| | |\n|---|---|\n" + rows;
    }

    private static String name(ArgSpec argument) {
        if (argument instanceof OptionSpec option) {
            var value = option.arity().max() == 0 ? "" : "=" + option.paramLabel();
            return Arrays.stream(option.names())
                    .sorted(Comparator.comparing(String::length))
                    .map(name -> "`" + name + "`")
                    .collect(Collectors.joining(", "))
                    .replaceFirst("`$", value + "`");
        }
        return "`" + argument.paramLabel() + "`";
    }

    private static String examples(String... lines) {
        return lines.length == 0
                ? ""
                : "\n"
                        + Arrays.stream(lines)
                                .map(line -> "    " + line.strip() + "\n")
                                .collect(Collectors.joining());
    }

    private static Stream<OptionSpec> options(CommandSpec spec) {
        return spec.options().stream().sorted(Comparator.comparing(OptionSpec::longestName));
    }

    private static boolean isOfAll(OptionSpec option) {
        return OF_ALL.contains(option.longestName());
    }
}
