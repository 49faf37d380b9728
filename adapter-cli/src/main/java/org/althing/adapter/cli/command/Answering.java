package org.althing.adapter.cli.command;

import picocli.CommandLine.Mixin;

/** A command that gives an answer, in the form that was asked for. */
abstract sealed class Answering permits Operation, Inquiry {
    @Mixin
    private final OutputOption output = new OutputOption();

    public final OutputOption.Format format() {
        return output.format();
    }
}
