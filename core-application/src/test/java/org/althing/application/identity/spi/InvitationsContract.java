package org.althing.application.identity.spi;

import static org.althing.application.Fixtures.NOON;
import static org.althing.application.Fixtures.anyId;
import static org.althing.application.Fixtures.anyUser;
import static org.althing.application.Fixtures.userNamed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.althing.application.Races;
import org.althing.application.identity.spi.Invitations.Admission;
import org.althing.domain.identity.Invitation;
import org.althing.domain.identity.InvitationId;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.Secret;
import org.althing.domain.identity.UserId;
import org.junit.jupiter.api.Test;

/** What every {@link Invitations} does. Each test begins with none, and no users. */
public interface InvitationsContract {
    Instant END = NOON.plusSeconds(60);

    Invitations invitations();

    /** Where those are who were admitted. */
    Users users();

    @Test
    default void an_invitation_is_found_as_it_was_added() {
        var byNobody = added(NOON);
        var invitation =
                new Invitation(new InvitationId(anyId()), anyHash(), Role.ADMIN, new UserId(anyId()), NOON, END, null);
        invitations().add(invitation);
        assertEquals(Optional.of(invitation), invitations().findByHash(invitation.hash()));
        assertEquals(Optional.of(byNobody), invitations().findByHash(byNobody.hash()));
        assertEquals(Optional.empty(), invitations().findByHash(anyHash()));
    }

    @Test
    default void whoever_is_admitted_is_there_and_the_invitation_spent() {
        var invitation = added(NOON);
        var user = anyUser();
        assertEquals(Admission.ADMITTED, invitations().admit(user, invitation.hash(), NOON));
        assertEquals(Optional.of(user), users().find(user.id()));
        assertEquals(Optional.of(invitation.used(user.id())), invitations().findByHash(invitation.hash()));
        var other = anyUser();
        assertEquals(Admission.NOT_INVITED, invitations().admit(other, invitation.hash(), NOON));
        assertEquals(Optional.empty(), users().find(other.id()));
    }

    @Test
    default void a_name_that_is_taken_leaves_the_invitation_as_it_was() {
        users().add(userNamed("frigg"));
        var invitation = added(NOON);
        assertEquals(Admission.NAME_TAKEN, invitations().admit(userNamed("FRIGG"), invitation.hash(), NOON));
        assertEquals(Optional.of(invitation), invitations().findByHash(invitation.hash()));
        assertEquals(Admission.ADMITTED, invitations().admit(anyUser(), invitation.hash(), NOON));
    }

    @Test
    default void nobody_is_admitted_without_or_after_its_end() {
        var invitation = added(NOON);
        var user = anyUser();
        assertEquals(Admission.NOT_INVITED, invitations().admit(user, anyHash(), NOON));
        assertEquals(Admission.NOT_INVITED, invitations().admit(user, invitation.hash(), END));
        assertEquals(Optional.empty(), users().find(user.id()));
        assertEquals(Admission.ADMITTED, invitations().admit(user, invitation.hash(), END.minusMillis(1)));
    }

    @Test
    default void a_deleted_invitation_admits_nobody() {
        var invitation = added(NOON);
        assertTrue(invitations().delete(invitation.id()));
        assertFalse(invitations().delete(invitation.id()));
        assertEquals(Admission.NOT_INVITED, invitations().admit(anyUser(), invitation.hash(), NOON));
    }

    @Test
    default void the_newest_come_first_page_by_page() {
        var old = added(NOON);
        var twins = List.of(added(NOON.plusSeconds(1)), added(NOON.plusSeconds(1))).stream()
                .sorted((a, b) -> b.id().toString().compareTo(a.id().toString()))
                .toList();
        var all = List.of(twins.getFirst(), twins.getLast(), old);
        assertEquals(all, invitations().list(null, 10));
        assertEquals(all.subList(0, 2), invitations().list(null, 2));
        assertEquals(all.subList(1, 3), invitations().list(all.getFirst().id(), 2));
        assertEquals(List.of(), invitations().list(old.id(), 2));
        assertEquals(all, invitations().list(new InvitationId(anyId()), 10));
    }

    @Test
    default void of_many_who_are_admitted_by_one_at_once_one_is() {
        Races.repeatedly(() -> {
            var invitation = added(NOON);
            var guests = IntStream.range(0, 16).mapToObj(i -> anyUser()).toList();
            var admissions = Races.race(16, i -> invitations().admit(guests.get(i), invitation.hash(), NOON));
            assertEquals(1, Collections.frequency(admissions, Admission.ADMITTED));
            assertEquals(15, Collections.frequency(admissions, Admission.NOT_INVITED));
            var there = guests.stream()
                    .filter(user -> users().find(user.id()).isPresent())
                    .toList();
            assertEquals(List.of(guests.get(admissions.indexOf(Admission.ADMITTED))), there);
        });
    }

    private Invitation added(Instant at) {
        var invitation =
                new Invitation(new InvitationId(anyId()), anyHash(), Role.USER, null, at, at.plusSeconds(60), null);
        invitations().add(invitation);
        return invitation;
    }

    private static Secret.Hash anyHash() {
        return new Secret.Hash("%064x".formatted(anyId().getLeastSignificantBits() & Long.MAX_VALUE));
    }
}
