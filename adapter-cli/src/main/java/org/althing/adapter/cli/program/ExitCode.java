package org.althing.adapter.cli.program;

import org.althing.application.Problem;

/** How a command ended, as a number that scripts branch on. */
public enum ExitCode {
    OK(0, "ok"),
    FAILED(1, "failed"),
    USAGE(2, "usage or configuration"),
    NOT_FOUND(3, "not found"),
    DENIED(4, "denied"),
    CONFLICT(5, "conflict"),
    UNREACHABLE(6, "unreachable"),
    PROBLEMS_FOUND(7, "check found problems"),
    INTERRUPTED(130, "interrupted");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /** How a command ends that was refused: the one place that says so for all refusals. */
    public static ExitCode of(Problem.Kind kind) {
        return switch (kind) {
            case INVALID -> USAGE;
            case UNAUTHENTICATED, FORBIDDEN -> DENIED;
            case NOT_FOUND -> NOT_FOUND;
            case CONFLICT, STALE -> CONFLICT;
            case TOO_MANY, UNAVAILABLE, FAULT -> FAILED;
        };
    }

    public int number() {
        return number;
    }

    public String meaning() {
        return meaning;
    }
}
