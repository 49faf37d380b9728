package org.althing.planted.core_touches_nothing_of_the_machine.application.device;

import java.nio.file.Files;
import java.nio.file.Path;
import org.althing.planted.Offends;

@Offends("goes past the ports")
final class ReadsAFile {
    boolean it() {
        return Files.exists(Path.of("x"));
    }
}
