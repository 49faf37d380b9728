package org.althing.domain.identity;

/** Whether an account is a person's, or a program's, which has keys and no password. */
public enum UserKind {
    PERSON,
    SERVICE
}
