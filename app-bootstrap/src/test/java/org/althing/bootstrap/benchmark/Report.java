package org.althing.bootstrap.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The table of all that was measured, in {@code target/benchmarks.md}. */
final class Report {
    private static final Path FILE = Path.of("target", "benchmarks.md");
    private static final List<Row> ROWS = new ArrayList<>();

    private Report() {}

    /**
     * One line of the table.
     *
     * @param reach what is aimed at
     * @param more what one must know to read it
     */
    record Row(String what, String ours, String yardstick, String ratio, String reach, String more) {
        @Override
        public String toString() {
            return "| " + String.join(" | ", what, ours, yardstick, ratio, reach, more) + " |";
        }
    }

    static synchronized void add(Row row) throws IOException {
        ROWS.add(row);
        System.out.println(row);
        var lines = new ArrayList<String>();
        lines.add("# Benchmarks");
        lines.add("");
        lines.add("- " + LocalDate.now(ZoneOffset.UTC) + ", `./mvnw -Pbenchmark verify`");
        lines.add("- " + machine());
        lines.add("- JDK " + System.getProperty("java.vendor.version") + " (" + System.getProperty("java.vm.name") + " "
                + System.getProperty("java.vm.version") + ")");
        lines.add("- " + Cores.description());
        lines.add("- Althing as started by `./althing serve`, with the limits raised: "
                + String.join(
                        ", ",
                        People.SETTINGS.entrySet().stream()
                                .map(setting -> "`" + setting.getKey() + "=" + setting.getValue() + "`")
                                .sorted()
                                .toList()));
        lines.add("");
        lines.add("| what | ours | yardstick | ratio | to reach | |");
        lines.add("|---|---|---|---|---|---|");
        ROWS.forEach(one -> lines.add(one.toString()));
        Files.createDirectories(FILE.getParent());
        Files.write(FILE, lines);
    }

    private static String machine() throws IOException {
        var processors = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 2))
                .toList();
        var memory = Files.readAllLines(Path.of("/proc/meminfo")).getFirst().replaceAll("\\D", "");
        var busy = Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        return "%d × %s, %d GiB, Linux %s, files on %s; load average at the end %s"
                .formatted(
                        processors.size(),
                        processors.getFirst(),
                        Math.round(Long.parseLong(memory) / 1048576.0),
                        System.getProperty("os.version"),
                        Files.getFileStore(Path.of("target")).type(),
                        busy);
    }
}
