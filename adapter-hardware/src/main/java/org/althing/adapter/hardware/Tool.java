package org.althing.adapter.hardware;

import java.nio.file.Path;
import java.util.List;

/**
 * A program of the machine that we may start.
 *
 * @param places where it may be, absolute, the first that is there and can be trusted is taken; never found by a PATH
 */
public record Tool(String name, List<Path> places) {
    private static final List<String> FOLDERS = List.of("/usr/sbin", "/usr/bin", "/sbin", "/bin");

    /** Links, addresses and routes: iproute2, or the small one of BusyBox. */
    public static final Tool IP = ofSystem("ip");

    public Tool {
        places = List.copyOf(places);
        if (!places.stream().allMatch(Path::isAbsolute)) {
            throw new IllegalArgumentException("a program that is run stands at an absolute path: " + places);
        }
    }

    /** A program in one of the folders that distributions install to. */
    static Tool ofSystem(String name) {
        return new Tool(
                name, FOLDERS.stream().map(folder -> Path.of(folder, name)).toList());
    }
}
