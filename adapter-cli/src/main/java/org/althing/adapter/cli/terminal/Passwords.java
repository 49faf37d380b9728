package org.althing.adapter.cli.terminal;

import java.util.Optional;

/** Where passwords come from: never from an argument, which everybody on the machine could read. */
public interface Passwords {
    /** What somebody types, unseen; empty if nobody can be asked, or they gave no answer. */
    Optional<String> prompt(String question);

    /** The first line of the standard input; empty if there is none, or it is too long for a password or no text. */
    Optional<String> firstLine();
}
