package org.althing.adapter.persistence.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What one hash of a password costs with Argon2id (RFC 9106, section 3.1). A bean of this type makes this module offer
 * its password hasher.
 *
 * @param memoryKib how much memory it fills
 * @param passes how often it goes over the memory
 * @param lanes how many parts of the memory could be filled at the same time
 */
public record Argon2Cost(int memoryKib, int passes, int lanes) {
    public static final Argon2Cost DEFAULT = new Argon2Cost(19456, 2, 1);
    public static final String RULE = "m=KIBIBYTES,t=PASSES,p=LANES with at least 8 KiB a lane and at most 1 GiB,"
            + " 1 to 100 passes and 1 to 16 lanes, such as m=19456,t=2,p=1";

    private static final Pattern FORM = Pattern.compile("m=([0-9]{1,7}),t=([0-9]{1,3}),p=([0-9]{1,2})");

    public static Optional<Argon2Cost> parse(String raw) {
        var parts = FORM.matcher(raw);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var cost = new Argon2Cost(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        return cost.isAllowed() ? Optional.of(cost) : Optional.empty();
    }

    private boolean isAllowed() {
        return lanes >= 1
                && lanes <= 16
                && passes >= 1
                && passes <= 100
                && memoryKib >= 8 * lanes
                && memoryKib <= 1 << 20;
    }

    /** As it stands in a hash and in the settings. */
    @Override
    public String toString() {
        return "m=" + memoryKib + ",t=" + passes + ",p=" + lanes;
    }
}
