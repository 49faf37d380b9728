package org.althing.adapter.cli.command;

/** A command that only holds others. */
public interface Group {}
