package org.althing.adapter.hardware.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.althing.adapter.hardware.FakeMachine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirmwareTest {
    private static final String DMI = "sys/class/dmi/id/";

    @TempDir
    Path root;

    private FakeMachine machine;
    private Firmware firmware;

    @BeforeEach
    void begin() {
        machine = new FakeMachine(root);
        firmware = new Firmware(machine.files());
    }

    @Test
    void a_board_has_a_device_tree() {
        machine.file("proc/device-tree/model", "Raspberry Pi 4 Model B Rev 1.4\0")
                .file("proc/device-tree/serial-number", "10000000abcdef01\0");
        assertEquals(Optional.of("Raspberry Pi 4 Model B Rev 1.4"), firmware.model());
        assertEquals(Optional.of("10000000abcdef01"), firmware.serial());
    }

    @Test
    void a_pc_has_a_maker_and_a_product() {
        machine.file(DMI + "sys_vendor", "LENOVO\n")
                .file(DMI + "product_name", "20KHCTO1WW\n")
                .file(DMI + "product_serial", "PF0ABCDE\n");
        assertEquals(Optional.of("LENOVO 20KHCTO1WW"), firmware.model());
        assertEquals(Optional.of("PF0ABCDE"), firmware.serial());
    }

    @Test
    void the_maker_is_not_named_twice() {
        machine.file(DMI + "sys_vendor", "HP\n").file(DMI + "product_name", "HP EliteBook 840 G5\n");
        assertEquals(Optional.of("HP EliteBook 840 G5"), firmware.model());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"To Be Filled By O.E.M.", "Default string", "System Product Name", "None", "Not Specified", "0"})
    void what_was_never_filled_in_says_nothing(String placeholder) {
        machine.file(DMI + "sys_vendor", placeholder)
                .file(DMI + "product_name", placeholder)
                .file(DMI + "product_serial", placeholder);
        assertTrue(firmware.model().isEmpty());
        assertTrue(firmware.serial().isEmpty());
    }

    @Test
    void a_pc_that_was_put_together_is_known_by_its_main_board() {
        machine.file(DMI + "product_name", "System Product Name")
                .file(DMI + "board_vendor", "ASUSTeK COMPUTER INC.")
                .file(DMI + "board_name", "PRIME B450M-A");
        assertEquals(Optional.of("ASUSTeK COMPUTER INC. PRIME B450M-A"), firmware.model());
    }

    @Test
    void a_machine_without_firmware_of_either_sort_says_nothing() {
        assertTrue(firmware.model().isEmpty());
        assertTrue(firmware.serial().isEmpty());
    }
}
