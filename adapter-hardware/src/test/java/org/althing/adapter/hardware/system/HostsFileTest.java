package org.althing.adapter.hardware.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.althing.adapter.hardware.FakeMachine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostsFileTest {
    @TempDir
    Path root;

    private Optional<String> fqdn(String hostname, String hosts) {
        return new HostsFile(new FakeMachine(root).file("etc/hosts", hosts).files()).fqdn(hostname);
    }

    @Test
    void the_line_of_the_host_has_its_domain() {
        var hosts = "127.0.0.1 localhost\n# 127.0.1.1 pi.wrong.example pi\n127.0.1.1\tpi.example.org pi # this one\n";
        assertEquals(Optional.of("pi.example.org"), fqdn("pi", hosts));
    }

    @Test
    void a_host_name_may_have_its_domain_in_it() {
        assertEquals(Optional.of("pi.example.org"), fqdn("pi.example.org", ""));
    }

    @Test
    void the_domain_of_another_is_not_ours() {
        assertEquals(Optional.empty(), fqdn("pi", "192.0.2.1 pihole.example.org pihole\n\n192.0.2.2\n"));
        assertEquals(Optional.empty(), fqdn("pi", "192.0.2.1 api.example.org pi\n"));
    }

    @Test
    void localdomain_is_no_domain() {
        assertEquals(Optional.empty(), fqdn("localhost", "127.0.0.1 localhost.localdomain localhost\n"));
    }

    @Test
    void a_machine_without_the_file_knows_no_domain() {
        assertEquals(Optional.empty(), new HostsFile(new FakeMachine(root).files()).fqdn("pi"));
    }
}
