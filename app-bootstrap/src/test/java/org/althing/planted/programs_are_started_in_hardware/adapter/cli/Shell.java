package org.althing.planted.programs_are_started_in_hardware.adapter.cli;

import java.io.IOException;
import org.althing.planted.Offends;

@Offends("starts a program")
final class Shell {
    Process it() throws IOException {
        return new ProcessBuilder("true").start();
    }
}
