package org.althing.domain.device;

import java.util.Optional;

/** The number of a VLAN (IEEE 802.1Q). */
public record VlanId(int value) {
    public static final String RULE = "a whole number from 1 to 4094";

    private static final int MAX = 4094;

    public static Optional<VlanId> parse(String raw) {
        return raw.matches("[0-9]{1,4}") ? of(Integer.parseInt(raw)) : Optional.empty();
    }

    public static Optional<VlanId> of(int number) {
        return number >= 1 && number <= MAX ? Optional.of(new VlanId(number)) : Optional.empty();
    }
}
