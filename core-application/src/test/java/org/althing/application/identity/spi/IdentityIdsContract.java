package org.althing.application.identity.spi;

import org.althing.application.Ids;
import org.junit.jupiter.api.Test;

/** What every {@link IdentityIds} does. */
public interface IdentityIdsContract {
    IdentityIds identityIds();

    @Test
    default void ids_are_uuids_of_version_7() {
        Ids.assertVersion7(identityIds().user().value());
        Ids.assertVersion7(identityIds().apiKey().value());
        Ids.assertVersion7(identityIds().session().value());
    }

    @Test
    default void ids_come_in_the_order_of_time() {
        Ids.assertAscending(() -> identityIds().user().value());
        Ids.assertAscending(() -> identityIds().apiKey().value());
        Ids.assertAscending(() -> identityIds().session().value());
    }

    @Test
    default void no_id_is_given_twice() {
        Ids.assertNoneTwice(
                () -> identityIds().user().value(),
                () -> identityIds().apiKey().value(),
                () -> identityIds().session().value());
    }
}
