package org.althing.planted.core_touches_nothing_of_the_machine.application.device;

import java.io.File;
import org.althing.planted.Offends;

@Offends("goes past the ports")
final class NamesAFile {
    boolean it() {
        return new File("x").exists();
    }
}
