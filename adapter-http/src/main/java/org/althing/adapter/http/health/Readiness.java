package org.althing.adapter.http.health;

import java.util.Optional;

/**
 * Says whether the server can do its work now. The program that puts Althing together implements it; without one, a
 * server that answers is ready.
 */
public interface Readiness {
    /**
     * What is in the way, in plain words for an administrator: "the server is stopping", "the disk is full". May block for
     * a moment, to try a write; thread-safe.
     */
    Optional<String> obstacle();
}
