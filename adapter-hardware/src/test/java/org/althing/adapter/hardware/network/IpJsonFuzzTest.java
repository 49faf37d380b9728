package org.althing.adapter.hardware.network;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.althing.adapter.hardware.FakeMachine;
import org.althing.application.Fuzzing;
import org.junit.jupiter.api.io.TempDir;

/** Whatever {@code ip} prints, it is read as interfaces or as nothing. */
class IpJsonFuzzTest implements Fuzzing {
    private static final List<String> RECORDED =
            List.of(FakeMachine.recorded("ip-addr-namespace.json"), FakeMachine.recorded("ip-addr-odd.json"));

    @TempDir
    Path root;

    @Override
    public void trial(Random random) {
        var output = Fuzzing.mutated(RECORDED.get(random.nextInt(RECORDED.size())), random);
        IpJson.parse(output, new SysfsLink(new FakeMachine(root).files())).ifPresent(interfaces -> {
            for (var one : interfaces) {
                assertFalse(one.name().value().isBlank());
                assertTrue(one.addresses().stream().allMatch(address -> address.prefixLength() >= 0));
            }
        });
    }
}
