package org.althing.adapter.persistence.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.althing.domain.identity.CallerName;

/** Where the services on the host that may call are kept. A bean of this type makes this module keep them there. */
public record CallersFolder(Path path) {
    /**
     * What an administrator should know of the files.
     *
     * @param legacy who may sign as services of wlanpi-core do
     * @param faults of files that are not believed
     */
    public record Examined(List<CallerName> legacy, List<Fault> faults) {
        public Examined {
            legacy = List.copyOf(legacy);
            faults = List.copyOf(faults);
        }
    }

    /** What is wrong with a file, and the way to mend it. */
    public record Fault(String words, String fix) {}

    /** Looks at all of them; changes none. */
    public Examined examine() throws IOException {
        var legacy = new ArrayList<CallerName>();
        var faults = new ArrayList<Fault>();
        for (var name : names()) {
            switch (CallerFile.read(path, name)) {
                case CallerFile.Good(var caller) when caller.legacy() -> legacy.add(name);
                case CallerFile.Good good -> {}
                case CallerFile.Bad(var fault) -> faults.add(fault);
                case CallerFile.Absent absent -> {}
            }
        }
        return new Examined(legacy, faults);
    }

    /** Whoever has a file here, in order. */
    List<CallerName> names() throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (var files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString())
                    .flatMap(CallersFolder::caller)
                    .distinct()
                    .sorted()
                    .flatMap(name -> CallerName.parse(name).stream())
                    .toList();
        }
    }

    private static Stream<String> caller(String file) {
        return Stream.of(CallerFile.ALLOWED, CallerFile.SECRET)
                .filter(file::endsWith)
                .map(ending -> file.substring(0, file.length() - ending.length()));
    }
}
