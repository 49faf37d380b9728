package org.althing.adapter.cli;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.althing.adapter.cli.command.Answer;
import org.althing.adapter.cli.command.Desk;
import org.althing.adapter.cli.command.Operation;
import org.althing.adapter.cli.command.PasswordOption;
import org.althing.adapter.cli.program.CannotRun;
import org.althing.adapter.cli.program.Door;
import org.althing.adapter.cli.program.ExitCode;
import org.althing.adapter.cli.socket.AdminSocketClient;
import org.althing.adapter.cli.socket.Request;
import org.althing.adapter.cli.terminal.Terminal;
import org.althing.domain.identity.Password;

/** Has a command done where the data folder is open: in this process, or in the one that has the folder. */
final class Dispatch {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final List<String> arguments;
    private final Terminal terminal;
    private final Printer printer;
    private final Duration patience;

    Dispatch(List<String> arguments, Terminal terminal, Printer printer, Duration patience) {
        this.arguments = arguments;
        this.terminal = terminal;
        this.printer = printer;
        this.patience = patience;
    }

    /** The password first: nothing is kept open while somebody types. */
    int run(Operation operation, Supplier<Door> doors) throws InterruptedException {
        operation.password().ifPresent(password -> password.read(terminal.passwords()));
        var end = System.nanoTime() + patience.toNanos();
        while (true) {
            var ended = tryOnce(operation, doors.get(), System.nanoTime() - end >= 0);
            if (ended.isPresent()) {
                return ended.getAsInt();
            }
            Thread.sleep(PAUSE);
        }
    }

    private OptionalInt tryOnce(Operation operation, Door door, boolean isLast) {
        return switch (door) {
            case Door.Here here -> OptionalInt.of(here(operation, here));
            case Door.Elsewhere there ->
                switch (send(operation, there)) {
                    case AdminSocketClient.Ended ended -> OptionalInt.of(ended.code());
                    case AdminSocketClient.Lost lost -> OptionalInt.of(lost(lost));
                    case AdminSocketClient.NobodyThere nobody ->
                        isLast ? OptionalInt.of(nobody(there)) : OptionalInt.empty();
                };
        };
    }

    private int here(Operation operation, Door.Here here) {
        return printer.print(call(operation, here), operation.format()).number();
    }

    private static Answer call(Operation operation, Door.Here here) {
        try (var useCases = here.useCases()) {
            return operation.run(new Desk(useCases));
        }
    }

    private AdminSocketClient.Outcome send(Operation operation, Door.Elsewhere elsewhere) {
        var password = operation
                .password()
                .map(PasswordOption::password)
                .map(Password::value)
                .orElse(null);
        var request = new Request(arguments, terminal.colour(), password);
        if (!request.fits()) {
            throw new CannotRun(ExitCode.USAGE, "The command has too many arguments, or too long ones.");
        }
        return new AdminSocketClient(elsewhere.socket()).run(request, terminal);
    }

    private int lost(AdminSocketClient.Lost lost) {
        return unreachable("The server that has the data folder was lost, and may have done what was asked or not: "
                + lost.why() + ".");
    }

    private int nobody(Door.Elsewhere elsewhere) {
        return unreachable("Another althing has the data folder, and takes no commands at " + elsewhere.socket() + ".");
    }

    private int unreachable(String why) {
        printer.complain(why);
        return ExitCode.UNREACHABLE.number();
    }
}
