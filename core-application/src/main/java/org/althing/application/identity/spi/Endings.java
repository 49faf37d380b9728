package org.althing.application.identity.spi;

import java.util.function.Consumer;
import org.althing.application.identity.Ending;

/**
 * Passes on, at once, that credentials ended, to whoever keeps something open for their holders or remembers them.
 *
 * <p>Thread-safe. An ending is told after it is durable, so that who looks again when told sees it. Nothing is kept: who
 * begins to follow later hears nothing of before, and must look for itself once it follows.
 */
public interface Endings {
    /** Tells all followers, before it returns; one that fails keeps none of the others from being told. */
    void tell(Ending ending);

    /** Begins to tell a follower, which must be quick, for as long as the program runs. */
    void follow(Consumer<Ending> follower);
}
