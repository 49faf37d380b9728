package org.althing.application.identity.inmemory;

import org.althing.application.identity.spi.Sessions;
import org.althing.application.identity.spi.SessionsContract;
import org.althing.application.identity.spi.Users;

class InMemorySessionsTest implements SessionsContract {
    private final Sessions sessions = new InMemorySessions();
    private final Users users = new InMemoryUsers();

    @Override
    public Sessions sessions() {
        return sessions;
    }

    @Override
    public Users users() {
        return users;
    }
}
