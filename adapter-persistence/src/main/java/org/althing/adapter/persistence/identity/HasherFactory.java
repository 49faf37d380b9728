package org.althing.adapter.persistence.identity;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.althing.application.identity.spi.PasswordHasher;

/** Makes the password hasher where a cost is set, whatever the storage. */
@Factory
@Requires(beans = Argon2Cost.class)
final class HasherFactory {
    @Singleton
    @Bean(
            preDestroy = "close",
            typed = {BouncyCastlePasswordHasher.class, PasswordHasher.class})
    BouncyCastlePasswordHasher hasher(Argon2Cost cost) {
        return BouncyCastlePasswordHasher.of(cost);
    }
}
