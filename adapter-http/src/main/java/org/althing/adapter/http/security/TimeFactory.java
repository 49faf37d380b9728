package org.althing.adapter.http.security;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The time by which tokens end, unless the program has another. */
@Factory
final class TimeFactory {
    @Singleton
    @Secondary
    InstantSource time() {
        return InstantSource.system();
    }
}
