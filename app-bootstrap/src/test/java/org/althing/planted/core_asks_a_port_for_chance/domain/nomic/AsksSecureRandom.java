package org.althing.planted.core_asks_a_port_for_chance.domain.nomic;

import java.security.SecureRandom;
import org.althing.planted.Offends;

@Offends("throws dice")
final class AsksSecureRandom {
    int it() {
        return new SecureRandom().nextInt();
    }
}
