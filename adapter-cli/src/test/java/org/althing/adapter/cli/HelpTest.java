package org.althing.adapter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.althing.adapter.cli.program.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class HelpTest {
    private final Bench bench = new Bench();

    /** Every command, with the words by which it is called. */
    static Stream<List<String>> commands() {
        return words(CommandTree.grow(new AlthingCommand()));
    }

    private static Stream<List<String>> words(CommandLine line) {
        var names =
                new ArrayList<>(List.of(line.getCommandSpec().qualifiedName().split(" ")));
        return Stream.concat(
                Stream.of(names), line.getSubcommands().values().stream().flatMap(HelpTest::words));
    }

    private String help(List<String> words) {
        var arguments = new ArrayList<>(words.subList(1, words.size()));
        arguments.add("--help");
        var shown = bench.run(arguments.toArray(String[]::new)).ok();
        assertEquals("", shown.err());
        return shown.out();
    }

    @Test
    void every_command_of_the_manual_is_there() {
        var all = commands().map(words -> String.join(" ", words)).toList();
        assertTrue(
                all.containsAll(Stream.of(
                                "serve",
                                "admin create",
                                "user add",
                                "user list",
                                "user show",
                                "user disable",
                                "user enable",
                                "user password",
                                "key create",
                                "key list",
                                "key revoke",
                                "room list",
                                "room create",
                                "room history",
                                "device info",
                                "device network",
                                "doctor",
                                "version")
                        .map(name -> "althing " + name)
                        .toList()),
                all::toString);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void help_has_an_example_of_that_command(List<String> words) {
        var help = help(words);
        var examples = help.substring(help.indexOf("\nExamples:\n") + 1)
                .lines()
                .skip(1)
                .toList();
        assertTrue(help.contains("\nExamples:\n"), help);
        assertTrue(
                examples.stream().anyMatch(line -> line.contains(String.join(" ", words))),
                () -> "no example calls it: " + examples);
        assertTrue(examples.stream().allMatch(line -> line.startsWith("  ")), () -> "wrapped: " + examples);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void help_lists_every_exit_code(List<String> words) {
        var help = help(words);
        var list = help.substring(help.indexOf("\nExit codes:\n"));
        Arrays.stream(ExitCode.values())
                .forEach(code -> assertTrue(
                        list.lines().anyMatch(line -> line.matches("  " + code.number() + " +" + code.meaning())),
                        () -> code + " is missing: " + list));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void help_describes_the_command_and_everything_it_takes(List<String> words) {
        var line = CommandTree.grow(new AlthingCommand());
        for (var word : words.subList(1, words.size())) {
            line = line.getSubcommands().get(word);
        }
        var spec = line.getCommandSpec();
        assertTrue(spec.usageMessage().description().length > 0);
        spec.args()
                .forEach(argument -> assertTrue(
                        argument.description().length > 0, () -> argument + " of " + words + " is not described"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void help_opens_nothing_and_fits_on_a_terminal(List<String> words) {
        var help = help(words);
        assertEquals(List.of(), bench.asked);
        assertTrue(help.lines().allMatch(line -> line.length() <= 80), help);
    }

    @Test
    void help_has_colours_only_where_they_are_welcome() {
        assertFalse(help(List.of("althing")).contains("\u001b"));
        bench.colour = true;
        assertTrue(help(List.of("althing")).contains("\u001b["));
    }
}
