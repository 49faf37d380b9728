package org.althing.adapter.hardware.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.althing.adapter.hardware.FakeMachine;
import org.althing.domain.device.Vitals.Temperature;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One machine a test, each odd in its own way. */
class ThermometersTest {
    private static final String CHIP = "sys/class/hwmon/hwmon0/";
    private static final String ZONE = "sys/class/thermal/thermal_zone0/";

    @TempDir
    Path root;

    private FakeMachine machine;

    @BeforeEach
    void begin() {
        machine = new FakeMachine(root);
    }

    private List<Temperature> read() {
        return new Thermometers(machine.files()).all();
    }

    @Test
    void a_pc_labels_its_sensors() {
        machine.file(CHIP + "name", "coretemp\n")
                .file(CHIP + "temp1_label", "Package id 0\n")
                .file(CHIP + "temp1_input", "45000\n")
                .file(CHIP + "temp1_max", "100000\n")
                .file(CHIP + "temp2_label", "Core 0\n")
                .file(CHIP + "temp2_input", "43500\n");
        assertEquals(
                List.of(new Temperature("coretemp Core 0", 43.5), new Temperature("coretemp Package id 0", 45.0)),
                read());
    }

    @Test
    void a_chip_with_one_sensor_and_no_label_gives_it_its_name() {
        machine.file(CHIP + "name", "rp1_adc\n").file(CHIP + "temp1_input", "51312\n");
        assertEquals(List.of(new Temperature("rp1_adc", 51.312)), read());
    }

    @Test
    void a_chip_without_labels_numbers_its_sensors() {
        machine.file(CHIP + "name", "nct6775\n")
                .file(CHIP + "temp1_input", "30000\n")
                .file(CHIP + "temp7_input", "31000\n");
        assertEquals(List.of(new Temperature("nct6775 temp1", 30), new Temperature("nct6775 temp7", 31)), read());
    }

    @Test
    void a_chip_without_a_name_is_known_by_its_folder() {
        machine.file(CHIP + "temp1_input", "30000\n");
        assertEquals(List.of(new Temperature("hwmon0", 30)), read());
    }

    @Test
    void a_board_without_chips_has_zones() {
        machine.file(ZONE + "type", "cpu-thermal\n").file(ZONE + "temp", "48312\n");
        assertEquals(List.of(new Temperature("cpu-thermal", 48.312)), read());
    }

    @Test
    void a_zone_that_is_shown_as_a_chip_too_counts_once() {
        machine.file(CHIP + "name", "cpu_thermal\n")
                .file(CHIP + "temp1_input", "48312\n")
                .file(ZONE + "type", "cpu-thermal\n")
                .file(ZONE + "temp", "48312\n");
        assertEquals(List.of(new Temperature("cpu_thermal", 48.312)), read());
    }

    @Test
    void a_zone_without_a_type_is_known_by_its_folder() {
        machine.file(ZONE + "temp", "20000\n").folder("sys/class/thermal/cooling_device0");
        assertEquals(List.of(new Temperature("thermal_zone0", 20)), read());
    }

    @Test
    void a_sensor_that_sleeps_is_left_out() {
        machine.file(CHIP + "name", "iwlwifi_1\n")
                .folder(CHIP + "temp1_input")
                .folder(ZONE + "temp")
                .file(ZONE + "type", "iwlwifi_1\n");
        assertEquals(List.of(), read());
    }

    @Test
    void a_sensor_that_is_not_connected_is_left_out() {
        machine.file(CHIP + "name", "it8686\n")
                .file(CHIP + "temp1_input", "-128000\n")
                .file(CHIP + "temp2_input", "2147483647\n")
                .file(CHIP + "temp3_input", "-5000\n");
        assertEquals(List.of(new Temperature("it8686 temp3", -5)), read());
    }

    @Test
    void a_virtual_machine_has_none() {
        assertEquals(List.of(), read());
    }
}
