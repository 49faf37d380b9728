package org.althing.adapter.persistence.identity;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.althing.adapter.persistence.Ids;
import org.althing.domain.identity.ApiKeyId;
import org.althing.domain.identity.Secret;
import org.althing.domain.identity.SessionId;
import org.althing.domain.identity.SocketTicket;
import org.althing.domain.identity.UserId;
import org.jspecify.annotations.Nullable;

/** A ticket for a socket as the database has it. */
@MappedEntity("socket_tickets")
record SocketTicketRow(
        @Id String hash,
        byte[] userId,
        @Nullable String sessionId,
        @Nullable String keyId,
        String scopes,
        @Nullable String origin,
        long expiresAt) {

    static SocketTicketRow of(SocketTicket ticket) {
        return new SocketTicketRow(
                ticket.hash().hex(),
                Ids.bytes(ticket.user().value()),
                ticket.session() == null ? null : ticket.session().toString(),
                ticket.key() == null ? null : ticket.key().toString(),
                Scopes.text(ticket.scopes()),
                ticket.origin(),
                ticket.expiresAt().toEpochMilli());
    }

    SocketTicket ticket() {
        return new SocketTicket(
                new Secret.Hash(hash),
                new UserId(Ids.uuid(userId)),
                sessionId == null ? null : SessionId.parse(sessionId).orElseThrow(),
                keyId == null ? null : ApiKeyId.parse(keyId).orElseThrow(),
                Scopes.set(scopes),
                origin,
                Instant.ofEpochMilli(expiresAt));
    }
}
