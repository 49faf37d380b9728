package org.althing.adapter.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelFilesTest {
    @TempDir
    Path root;

    private FakeMachine machine;
    private KernelFiles files;

    @BeforeEach
    void begin() {
        machine = new FakeMachine(root);
        files = machine.files();
    }

    @Test
    void a_file_that_is_not_there_says_nothing() {
        assertTrue(files.text("proc/none").isEmpty());
        assertTrue(files.number("proc/none").isEmpty());
        assertEquals(List.of(), files.lines("proc/none"));
        assertEquals(List.of(), files.names("proc/none"));
        assertTrue(files.linkedName("proc/none").isEmpty());
        assertFalse(files.has("proc/none"));
    }

    @Test
    void a_file_with_nothing_in_it_says_nothing() {
        assertTrue(machine.file("empty", " \n\0").files().text("empty").isEmpty());
    }

    @Test
    void a_folder_where_a_file_should_be_says_nothing() {
        assertTrue(machine.folder("odd").files().text("odd").isEmpty());
    }

    @Test
    void text_is_without_what_surrounds_it() {
        assertEquals(
                Optional.of("Board 4"),
                machine.file("model", "Board 4\0").files().text("model"));
        assertEquals(Optional.of("up"), machine.file("state", "up\n").files().text("state"));
    }

    @Test
    void a_number_is_all_that_is_written_there() {
        assertEquals(OptionalLong.of(-1), machine.file("speed", "-1\n").files().number("speed"));
        assertTrue(machine.file("speed2", "10 Mbit").files().number("speed2").isEmpty());
        assertTrue(machine.file("speed3", "99999999999999999999")
                .files()
                .number("speed3")
                .isEmpty());
    }

    @Test
    void names_are_in_order() {
        machine.file("net/wlan0", "").folder("net/eth0").link("net/broken", "nowhere");
        assertEquals(List.of("broken", "eth0", "wlan0"), files.names("net"));
    }

    @Test
    void a_link_has_the_name_of_what_it_leads_to() {
        machine.link("driver", "../../bus/pci/drivers/e1000e");
        assertEquals(Optional.of("e1000e"), files.linkedName("driver"));
    }

    @Test
    void bytes_that_are_no_text_do_no_harm() {
        assertTrue(machine.file("dmi", "\uFFFD\u0001x").files().text("dmi").isPresent());
    }

    @Test
    void a_name_that_no_file_can_have_is_that_of_none() {
        assertTrue(files.text("no\0name").isEmpty());
        assertFalse(files.has("no\0name"));
        assertEquals(List.of(), files.names("no\0name"));
        assertTrue(files.linkedName("no\0name").isEmpty());
    }
}
