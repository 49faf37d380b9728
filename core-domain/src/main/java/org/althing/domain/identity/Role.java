package org.althing.domain.identity;

/** What a user is to the whole server; rooms and games have roles of their own. */
public enum Role {
    USER,
    OPERATOR,
    ADMIN
}
