package org.althing.bootstrap;

/** The program cannot start as it is set up; the message is one line for the person who starts it. */
final class ConfigurationRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConfigurationRefused(String message) {
        super(message);
    }
}
