package org.example.embedded;

import org.althing.application.Refusal;

/** A no that this program has no better answer to than to end. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Refused(String message) {
        super(message);
    }

    static Refused by(Refusal no) {
        return new Refused(no.problem().code() + ": " + no.detail());
    }
}
