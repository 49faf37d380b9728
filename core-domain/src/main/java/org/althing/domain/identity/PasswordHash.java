package org.althing.domain.identity;

/** A password after a slow one-way function, as a PHC string: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$tag}. */
public record PasswordHash(String phc) {
    @Override
    public String toString() {
        return "PasswordHash[hidden]";
    }
}
