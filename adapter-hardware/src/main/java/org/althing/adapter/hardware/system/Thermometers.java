package org.althing.adapter.hardware.system;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.althing.adapter.hardware.KernelFiles;
import org.althing.domain.device.Vitals;

/**
 * The temperature sensors: those of the chips ({@code hwmon}), and the zones of boards that have no such chip.
 *
 * <p>A sensor that is asleep answers with an error, and is left out until it wakes.
 */
final class Thermometers {
    private static final String CHIPS = "sys/class/hwmon";
    private static final String ZONES = "sys/class/thermal";
    private static final Pattern INPUT = Pattern.compile("(temp[0-9]+)_input");
    private static final Pattern ZONE = Pattern.compile("thermal_zone[0-9]+");
    /** What is colder or hotter than this is a sensor that is not connected, in thousandths of a degree Celsius. */
    private static final long COLDEST = -100_000;

    private static final long HOTTEST = 250_000;

    private final KernelFiles files;

    Thermometers(KernelFiles files) {
        this.files = files;
    }

    /** In the order of their names. */
    List<Vitals.Temperature> all() {
        var found = new ArrayList<Vitals.Temperature>();
        var chips = new HashSet<String>();
        for (var chip : files.names(CHIPS)) {
            readChip(CHIPS + "/" + chip, chip, found, chips);
        }
        for (var zone : files.names(ZONES)) {
            if (ZONE.matcher(zone).matches()) {
                readZone(ZONES + "/" + zone, zone, chips).ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparing(Vitals.Temperature::name));
        return found;
    }

    /** A chip with one sensor gives it its own name; of several each has its label, or else its number. */
    private void readChip(String folder, String chip, List<Vitals.Temperature> found, Set<String> chips) {
        var name = files.text(folder + "/name").orElse(chip);
        var sensors = files.names(folder).stream()
                .map(INPUT::matcher)
                .filter(Matcher::matches)
                .map(entry -> entry.group(1))
                .toList();
        for (var sensor : sensors) {
            var label = files.text(folder + "/" + sensor + "_label");
            var fallback = sensors.size() == 1 ? name : name + " " + sensor;
            celsius(folder + "/" + sensor + "_input").ifPresent(celsius -> {
                found.add(
                        new Vitals.Temperature(label.map(it -> name + " " + it).orElse(fallback), celsius));
                chips.add(name);
            });
        }
    }

    /** The kernel shows most zones as chips too, under the same name with {@code _} for {@code -}. */
    private Optional<Vitals.Temperature> readZone(String folder, String zone, Set<String> chips) {
        var name = files.text(folder + "/type").orElse(zone);
        return chips.contains(name.replace('-', '_'))
                ? Optional.empty()
                : celsius(folder + "/temp").map(celsius -> new Vitals.Temperature(name, celsius));
    }

    private Optional<Double> celsius(String path) {
        var thousandths = files.number(path);
        return thousandths.isPresent() && thousandths.getAsLong() > COLDEST && thousandths.getAsLong() < HOTTEST
                ? Optional.of(thousandths.getAsLong() / 1000.0)
                : Optional.empty();
    }
}
