package org.althing.adapter.cli.terminal;

import java.util.List;

/** An answer as people read it. */
@FunctionalInterface
public interface Text {
    Text NOTHING = colour -> List.of();

    /** Line by line, without anything from outside that a terminal could take for an order. */
    List<String> lines(boolean colour);

    /** One line. */
    static Text line(String line) {
        return colour -> List.of(Visible.of(line));
    }
}
