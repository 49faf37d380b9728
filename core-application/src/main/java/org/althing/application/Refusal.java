package org.althing.application;

import java.util.List;

/**
 * A no that was to be expected: one of the outcomes of a use case, and a value like the others.
 *
 * <p>Every implementation is a record annotated with {@link Refuses}. Doors answer all of them alike, by
 * {@link Problem#kind()}; a door that wants to answer one in a way of its own matches its type first.
 */
public interface Refusal {
    /** Which no it is; where {@link Refuses} names several, the record says which. */
    default Problem problem() {
        var refuses = getClass().getAnnotation(Refuses.class);
        if (refuses == null || refuses.value().length != 1) {
            throw new IllegalStateException(getClass() + " must name its one problem, or say which of several it is");
        }
        return refuses.value()[0];
    }

    /** What is the matter in this case, in a sentence for people; no secrets. */
    String detail();

    /** The parts of the input that are to blame, if it is the input. */
    default List<FieldError> errors() {
        return List.of();
    }
}
