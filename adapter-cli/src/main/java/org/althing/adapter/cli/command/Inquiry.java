package org.althing.adapter.cli.command;

import org.althing.adapter.cli.program.Flags;
import org.althing.adapter.cli.program.Program;

/** A command about the program where it is called, whatever runs elsewhere. */
public abstract non-sealed class Inquiry extends Answering {
    /** Finds out. */
    public abstract Answer run(Program program, Flags flags);
}
