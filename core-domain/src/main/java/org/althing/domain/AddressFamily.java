package org.althing.domain;

/** Which of the two protocols an address is of, by the names that Linux has for them. */
public enum AddressFamily {
    /** IPv4. */
    INET(32),
    /** IPv6. */
    INET6(128);

    private final int bits;

    AddressFamily(int bits) {
        this.bits = bits;
    }

    /** How many bits an address has, which is also the longest prefix. */
    public int bits() {
        return bits;
    }
}
