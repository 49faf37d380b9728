package org.althing.adapter.hardware.system;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.althing.adapter.hardware.KernelFiles;

/** {@code /etc/hosts}, in which a machine finds its own domain without asking anybody. */
final class HostsFile {
    private static final String FILE = "etc/hosts";

    private final KernelFiles files;

    HostsFile(KernelFiles files) {
        this.files = files;
    }

    /** The host name with its domain: itself if it has one, else the first name of the line that it stands in. */
    Optional<String> fqdn(String hostname) {
        if (hostname.indexOf('.') > 0) {
            return Optional.of(hostname);
        }
        return files.lines(FILE).stream()
                .map(HostsFile::names)
                .filter(names -> names.contains(hostname))
                .flatMap(List::stream)
                .filter(name -> name.startsWith(hostname + ".") && !name.equals("localhost.localdomain"))
                .findFirst();
    }

    /** The names of a line, without the address and the comment. */
    private static List<String> names(String line) {
        var comment = line.indexOf('#');
        var words = (comment < 0 ? line : line.substring(0, comment)).strip().split("\\s+");
        return Arrays.asList(words).subList(1, words.length);
    }
}
