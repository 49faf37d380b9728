package org.althing.domain.identity;

import org.jspecify.annotations.Nullable;

/** A user as others see one in passing: the id, and the name until the account is deleted. */
public record UserRef(UserId id, @Nullable UserName name) {}
