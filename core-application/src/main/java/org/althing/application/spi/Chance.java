package org.althing.application.spi;

/** A source of numbers that nobody can guess. Thread-safe. */
public interface Chance {
    /** A number from 0 to {@code bound − 1}, each as likely as the others; {@code bound} is at least 1. */
    int below(int bound);
}
