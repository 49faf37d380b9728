package org.althing.adapter.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedProgramsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 755, true",
        "0, 4755, true",
        "0, 500, true",
        "1000, 755, false",
        "65534, 555, false",
        "0, 775, false",
        "0, 757, false",
        "0, 1777, false"
    })
    void what_root_alone_can_change_is_trusted(int owner, String mode, boolean trusted) {
        assertEquals(trusted, TrustedPrograms.isRootsAlone(owner, Integer.parseInt(mode, 8)));
    }

    @Test
    void the_name_that_a_program_goes_by_is_kept() {
        var sh = Path.of("/bin/sh");
        assertEquals(Optional.of(sh), TrustedPrograms.find(new Tool("sh", List.of(sh))));
    }
}
