package org.althing.application.identity.inmemory;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.althing.application.identity.Ending;
import org.althing.application.identity.spi.Endings;

/** Tells the followers within one program. */
public final class InMemoryEndings implements Endings {
    private static final System.Logger LOG = System.getLogger(InMemoryEndings.class.getName());

    private final List<Consumer<Ending>> followers = new CopyOnWriteArrayList<>();

    @Override
    public void tell(Ending ending) {
        for (var follower : followers) {
            try {
                follower.accept(ending);
            } catch (RuntimeException | Error e) {
                LOG.log(System.Logger.Level.ERROR, "a follower of endings failed", e);
            }
        }
    }

    @Override
    public void follow(Consumer<Ending> follower) {
        followers.add(follower);
    }
}
