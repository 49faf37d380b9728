package org.althing.adapter.hardware.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.althing.adapter.hardware.KernelFiles;
import org.althing.domain.device.Vitals;

/**
 * The file systems on the machine's own disks, each once, and how full they are.
 *
 * <p>Those of the network are left out: one whose server is gone lets whoever asks wait for ever. So are images that can
 * only be read, which are always full, and what is in memory only; whatever holds the root is always in.
 */
final class Disks {
    private static final String MOUNTS = "proc/self/mounts";
    private static final Set<String> IMAGES = Set.of("squashfs", "iso9660", "udf", "erofs", "cramfs", "romfs");
    /** They do not name a device of {@code /dev}. */
    private static final Set<String> WITHOUT_DEVICE = Set.of("zfs", "ubifs", "bcachefs");
    /** How {@code getmntent(3)} writes blanks, tabs, newlines and backslashes. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\([0-7]{3})");

    private final KernelFiles files;

    Disks(KernelFiles files) {
        this.files = files;
    }

    private record Mount(String device, String folder, String type) {
        boolean isOwnDisk() {
            return folder.equals("/")
                    || (!IMAGES.contains(type) && (device.startsWith("/dev/") || WITHOUT_DEVICE.contains(type)));
        }
    }

    /** By where they are mounted; of one that is mounted in several places the shortest counts. */
    List<Vitals.Disk> all() {
        var byDevice = new TreeMap<String, Mount>();
        for (var line : files.lines(MOUNTS)) {
            var columns = line.split(" ");
            if (columns.length >= 3 && columns[1].startsWith("/")) {
                var mount = new Mount(unescaped(columns[0]), unescaped(columns[1]), columns[2]);
                if (mount.isOwnDisk()) {
                    byDevice.merge(mount.device, mount, Disks::shorter);
                }
            }
        }
        return byDevice.values().stream()
                .flatMap(mount -> measured(mount).stream())
                .sorted(Comparator.comparing(Vitals.Disk::mount))
                .toList();
    }

    private Optional<Vitals.Disk> measured(Mount mount) {
        try {
            var store = Files.getFileStore(files.at(mount.folder.substring(1)));
            var total = store.getTotalSpace();
            return total <= 0
                    ? Optional.empty()
                    : Optional.of(new Vitals.Disk(mount.folder, total, total - store.getUnallocatedSpace()));
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Mount shorter(Mount one, Mount other) {
        return other.folder.length() < one.folder.length() ? other : one;
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(octal -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(octal.group(1), 8))));
    }
}
