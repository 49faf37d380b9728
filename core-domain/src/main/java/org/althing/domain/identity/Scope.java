package org.althing.domain.identity;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** A part of the API that a credential opens; a write scope includes its read scope. */
public enum Scope {
    ACCOUNT("account"),
    ROOMS_READ("rooms:read"),
    ROOMS_WRITE("rooms:write"),
    GAMES_READ("games:read"),
    GAMES_WRITE("games:write"),
    DEVICE_READ("device:read"),
    DEVICE_CONTROL("device:control"),
    DEVICE_CAPTURE("device:capture"),
    ADMIN("admin");

    public static final String RULE = "one of account, rooms:read, rooms:write, games:read, games:write, device:read,"
            + " device:control, device:capture, admin";

    private final String value;

    Scope(String value) {
        this.value = value;
    }

    public static Optional<Scope> parse(String raw) {
        return Arrays.stream(values()).filter(scope -> scope.value.equals(raw)).findFirst();
    }

    /** Whether someone who holds these scopes may do what needs this one. */
    public boolean isIn(Set<Scope> held) {
        return held.contains(this)
                || (this == ROOMS_READ && held.contains(ROOMS_WRITE))
                || (this == GAMES_READ && held.contains(GAMES_WRITE));
    }

    @Override
    public String toString() {
        return value;
    }
}
