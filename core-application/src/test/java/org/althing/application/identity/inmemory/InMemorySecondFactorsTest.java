package org.althing.application.identity.inmemory;

import org.althing.application.identity.spi.SecondFactors;
import org.althing.application.identity.spi.SecondFactorsContract;
import org.althing.application.identity.spi.Users;

class InMemorySecondFactorsTest implements SecondFactorsContract {
    private final Users users = new InMemoryUsers();
    private final SecondFactors secondFactors = new InMemorySecondFactors(users);

    @Override
    public SecondFactors secondFactors() {
        return secondFactors;
    }

    @Override
    public Users users() {
        return users;
    }
}
