package org.althing.domain.identity;

import java.util.Optional;

/** How a caller points at a user: by the id, or by the name. */
public sealed interface UserPointer {
    String RULE = "a user's id or name";

    /** The user of that id. */
    record ById(UserId id) implements UserPointer {
        @Override
        public String toString() {
            return id.toString();
        }
    }

    /** The user of that name. */
    record ByName(UserName name) implements UserPointer {
        @Override
        public String toString() {
            return name.toString();
        }
    }

    /** No name has the form of an id, so what is one is the other never. */
    static Optional<UserPointer> parse(String raw) {
        return UserId.parse(raw)
                .<UserPointer>map(ById::new)
                .or(() -> UserName.parse(raw).map(ByName::new));
    }
}
