package org.althing.application.identity.inmemory;

import org.althing.application.identity.spi.Users;
import org.althing.application.identity.spi.UsersContract;

class InMemoryUsersTest implements UsersContract {
    private final Users users = new InMemoryUsers();

    @Override
    public Users users() {
        return users;
    }
}
