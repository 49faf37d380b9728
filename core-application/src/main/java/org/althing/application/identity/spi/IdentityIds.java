package org.althing.application.identity.spi;

import org.althing.domain.identity.ApiKeyId;
import org.althing.domain.identity.InvitationId;
import org.althing.domain.identity.SessionId;
import org.althing.domain.identity.UserId;

/**
 * Makes ids that nobody had before, each greater as text than the last of its kind: UUIDs of version 7 (RFC 9562,
 * section 5.7). Thread-safe.
 */
public interface IdentityIds {
    UserId user();

    ApiKeyId apiKey();

    SessionId session();

    InvitationId invitation();
}
