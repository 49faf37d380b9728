package org.althing.adapter.hardware;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds programs that nobody but root can have put where they are.
 *
 * <p>The program and every folder on the way to it belong to root and can be written by nobody else: otherwise whoever can
 * write there would run what they like with our privileges.
 */
final class TrustedPrograms {
    private static final Logger LOG = System.getLogger(TrustedPrograms.class.getName());
    private static final int ROOT = 0;
    private static final int WRITABLE_BY_OTHERS = 0022;

    private TrustedPrograms() {}

    /** Where the program is, by the name it goes by: programs such as BusyBox look at that name. */
    static Optional<Path> find(Tool tool) {
        return tool.places().stream().filter(TrustedPrograms::isTrusted).findFirst();
    }

    private static boolean isTrusted(Path place) {
        try {
            var program = place.toRealPath();
            if (!Files.isRegularFile(program) || !Files.isExecutable(program)) {
                return false;
            }
            var folder = place.getParent();
            var isTrusted = isRootsAlone(program) && folder != null && isRootsAlone(folder.toRealPath());
            if (!isTrusted) {
                LOG.log(Level.WARNING, "{0} is not used: others than root can write there", place);
            }
            return isTrusted;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "{0} is not used: {1}", place, e.toString());
            return false;
        }
    }

    private static boolean isRootsAlone(Path path) throws IOException {
        for (var part = path; part != null; part = part.getParent()) {
            var attributes = Files.readAttributes(part, "unix:uid,mode");
            if (!isRootsAlone((int) attributes.get("uid"), (int) attributes.get("mode"))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a file of this owner and mode can be changed by root and by nobody else. */
    static boolean isRootsAlone(int owner, int mode) {
        return owner == ROOT && (mode & WRITABLE_BY_OTHERS) == 0;
    }
}
