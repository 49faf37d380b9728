package org.althing.application.identity;

import org.jspecify.annotations.Nullable;

/**
 * What a user shows besides the password.
 *
 * @param totp {@code null}: its secret cannot be read any more, so that only the recovery codes are left
 * @param confirmed whether it is in force: the user has shown that their app makes the codes
 */
public record SecondFactor(@Nullable Totp totp, boolean confirmed) {}
