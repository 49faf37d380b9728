package org.althing.planted.programs_are_started_in_hardware.bootstrap;

import java.io.IOException;
import org.althing.planted.Offends;

@Offends("starts a program")
final class Helper {
    Process it() throws IOException {
        return Runtime.getRuntime().exec(new String[] {"true"});
    }
}
