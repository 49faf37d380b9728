package org.althing.application;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.althing.domain.identity.Scope;

/**
 * Marks an inbound interface and says, as data, who may call it.
 *
 * <p>{@link Access#check} holds callers to it, and the documents of every door quote it. What a caller may do inside a
 * room or a game is decided by the use case itself.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface UseCase {
    /** What it does, in a few words: the summary in the documents. */
    String value();

    Callers callers() default Callers.HOLDERS_OF_SCOPE;

    /** What the caller's credential must allow; only for {@link Callers#HOLDERS_OF_SCOPE}. */
    Scope[] scope() default {};

    /**
     * What it is called in the record of activity, such as {@code key.issue}; empty: it is not recorded. Everything is
     * that opens or ends a way in, and everything that administrators or operators do.
     */
    String records() default "";

    /** Who may call a use case at all. */
    enum Callers {
        /** Everybody, known or not. */
        ANYBODY,
        /** Everybody who is known, whatever the credential allows. */
        KNOWN,
        /** Those whose credential allows the scope. */
        HOLDERS_OF_SCOPE,
        /** Whoever sits at the machine and owns the data folder; no network door. */
        CONSOLE
    }
}
