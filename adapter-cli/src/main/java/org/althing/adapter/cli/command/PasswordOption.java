package org.althing.adapter.cli.command;

import java.util.Optional;
import org.althing.adapter.cli.terminal.Passwords;
import org.althing.domain.identity.Password;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A new password, which is typed twice unseen or read from the standard input, and never an argument. */
public final class PasswordOption {
    @Option(
            names = "--password-stdin",
            description = "Read the password from the first line of the standard input instead of asking for it.")
    private boolean fromInput;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    private @Nullable Password read;

    /** Gets the password, before anything is opened for the command that needs it. */
    public void read(Passwords passwords) {
        read = Password.parse(fromInput ? input(passwords) : typedTwice(passwords))
                .orElseThrow(() -> usage("The password must be " + Password.RULE + "."));
    }

    public Password password() {
        if (read == null) {
            throw new IllegalStateException("the password was not read before the command ran");
        }
        return read;
    }

    private String input(Passwords passwords) {
        return passwords
                .firstLine()
                .orElseThrow(() -> usage("The first line of the standard input must be the password."));
    }

    private String typedTwice(Passwords passwords) {
        var first = prompt(passwords, "New password: ");
        if (!prompt(passwords, "The same again: ").equals(first)) {
            throw usage("The two passwords are not the same.");
        }
        return first;
    }

    private String prompt(Passwords passwords, String question) {
        Optional<String> typed = passwords.prompt(question);
        return typed.orElseThrow(
                () -> usage("Nobody can be asked for the password here; give it with --password-stdin."));
    }

    private ParameterException usage(String message) {
        if (command == null) {
            throw new IllegalStateException("the option is no part of a command", null);
        }
        return new ParameterException(command.commandLine(), message);
    }
}
