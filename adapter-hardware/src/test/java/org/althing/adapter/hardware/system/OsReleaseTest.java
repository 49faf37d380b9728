package org.althing.adapter.hardware.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.althing.adapter.hardware.FakeMachine;
import org.althing.domain.device.Machine.OperatingSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OsReleaseTest {
    @TempDir
    Path root;

    private OperatingSystem read(String content) {
        return OsRelease.of(
                        new FakeMachine(root).file("etc/os-release", content).files())
                .system();
    }

    @Test
    void a_distribution_says_what_it_is() {
        assertEquals(
                new OperatingSystem("ubuntu", "Ubuntu", "18.04"), read(FakeMachine.recorded("jc/os-release-ubuntu")));
        assertEquals(
                new OperatingSystem("centos", "CentOS Linux", "7"), read(FakeMachine.recorded("jc/os-release-centos")));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "Debian GNU/Linux, Debian GNU/Linux",
                "\"Debian GNU/Linux\", Debian GNU/Linux",
                "'Debian \"GNU\"/Linux', Debian \"GNU\"/Linux",
                "\"a \\\"quoted\\\" \\$name\", a \"quoted\" $name",
                "'a \\ backslash', a \\ backslash",
                "\"it's\", it's",
                "\"not closed, not closed",
                "x\\, x\\"
            })
    void values_are_quoted_as_in_a_shell(String written, String meant) {
        assertEquals(meant, read("NAME=" + written + "\n").name());
    }

    @Test
    void comments_and_other_lines_are_passed_over() {
        var content = "# NAME=Comment\n\nID=arch\n lower=case\nNAME\n=x\nBUILD_ID=rolling\n";
        assertEquals(new OperatingSystem("arch", "Linux", "rolling"), read(content));
    }

    @Test
    void what_is_not_said_has_the_value_of_the_specification_and_a_version_has_none() {
        assertEquals(new OperatingSystem("linux", "Linux", null), read("\n"));
        assertEquals(new OperatingSystem("linux", "Linux", null), read("VERSION_ID=\"\"\n"));
    }

    @Test
    void the_vendors_file_counts_only_where_the_machine_has_none() {
        var machine = new FakeMachine(root).file("usr/lib/os-release", "ID=fedora\n");
        assertEquals("fedora", OsRelease.of(machine.files()).system().id());
        assertEquals("mine", read("ID=mine\n").id());
    }
}
