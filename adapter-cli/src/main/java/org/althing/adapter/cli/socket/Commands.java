package org.althing.adapter.cli.socket;

import java.util.List;
import org.althing.adapter.cli.terminal.Terminal;

/** Runs the commands that come to the server. */
@FunctionalInterface
public interface Commands {
    /**
     * Runs one, to its end.
     *
     * @param terminal what is written there goes back to whoever gave the command
     * @return the exit code
     */
    int run(List<String> arguments, Terminal terminal);
}
