package org.althing.application.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {
    private final Totp totp = Totp.of("12345678901234567890".getBytes(US_ASCII));

    /** RFC 6238, appendix B, in its last six digits; RFC 4226, appendix D. */
    @ParameterizedTest
    @CsvSource({
        "59,287082",
        "1111111109,081804",
        "1111111111,050471",
        "1234567890,005924",
        "2000000000,279037",
        "20000000000,353130",
        "0,755224",
    })
    void a_code_is_as_the_standards_have_it(long seconds, String code) {
        assertEquals(code, totp.code(seconds / 30));
        assertEquals(OptionalLong.of(seconds / 30), totp.step(code, Instant.ofEpochSecond(seconds)));
    }

    @Test
    void a_code_holds_one_step_before_and_after_its_own() {
        var code = totp.code(100);
        assertEquals(OptionalLong.empty(), totp.step(code, Instant.ofEpochSecond(98 * 30 + 29)));
        assertEquals(OptionalLong.of(100), totp.step(code, Instant.ofEpochSecond(99 * 30)));
        assertEquals(OptionalLong.of(100), totp.step(code, Instant.ofEpochSecond(101 * 30 + 29)));
        assertEquals(OptionalLong.empty(), totp.step(code, Instant.ofEpochSecond(102 * 30)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "28708", "2870822", "28708a", "٢٨٧٠٨٢", " 287082"})
    void what_is_no_code_is_none(String code) {
        assertEquals(OptionalLong.empty(), totp.step(code, Instant.ofEpochSecond(59)));
    }

    @Test
    void the_secret_is_written_as_apps_read_it() {
        assertEquals("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", totp.base32());
        assertEquals("Totp[hidden]", totp.toString());
    }
}
