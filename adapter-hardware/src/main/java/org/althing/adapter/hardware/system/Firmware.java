package org.althing.adapter.hardware.system;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.althing.adapter.hardware.KernelFiles;

/**
 * What the firmware says the machine is: the device tree of boards, the DMI table of PCs.
 *
 * <p>Many a maker leaves in the table what was there to be filled in; that is no model and no serial number.
 */
final class Firmware {
    private static final String TREE = "proc/device-tree/";
    private static final String DMI = "sys/class/dmi/id/";
    private static final Set<String> NOT_FILLED_IN = Set.of(
            "to be filled by o.e.m.",
            "default string",
            "system manufacturer",
            "system product name",
            "system serial number",
            "system version",
            "not applicable",
            "not available",
            "not specified",
            "o.e.m.",
            "oem",
            "invalid",
            "unknown",
            "none",
            "n/a",
            "empty",
            "chassis serial number",
            "0123456789",
            "123456789",
            "0",
            "00000000");

    private final KernelFiles files;

    Firmware(KernelFiles files) {
        this.files = files;
    }

    Optional<String> model() {
        return filledIn(TREE + "model").or(this::modelOfPc);
    }

    /** Of a PC only root may read it. */
    Optional<String> serial() {
        return Stream.of(TREE + "serial-number", DMI + "product_serial", DMI + "board_serial")
                .flatMap(path -> filledIn(path).stream())
                .findFirst();
    }

    /** The maker and what they call it, which often begins with the maker again. */
    private Optional<String> modelOfPc() {
        var product = filledIn(DMI + "product_name").or(() -> filledIn(DMI + "board_name"));
        var maker = filledIn(DMI + "sys_vendor").or(() -> filledIn(DMI + "board_vendor"));
        return product.map(name -> maker.filter(it -> !name.startsWith(it))
                .map(it -> it + " " + name)
                .orElse(name));
    }

    private Optional<String> filledIn(String path) {
        return files.text(path).filter(text -> !NOT_FILLED_IN.contains(text.toLowerCase(Locale.ROOT)));
    }
}
