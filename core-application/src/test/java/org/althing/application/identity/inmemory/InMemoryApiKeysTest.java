package org.althing.application.identity.inmemory;

import org.althing.application.identity.spi.ApiKeys;
import org.althing.application.identity.spi.ApiKeysContract;
import org.althing.application.identity.spi.Users;

class InMemoryApiKeysTest implements ApiKeysContract {
    private final ApiKeys apiKeys = new InMemoryApiKeys();
    private final Users users = new InMemoryUsers();

    @Override
    public ApiKeys apiKeys() {
        return apiKeys;
    }

    @Override
    public Users users() {
        return users;
    }
}
