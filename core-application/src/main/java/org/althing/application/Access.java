package org.althing.application;

import java.util.Arrays;
import java.util.Optional;
import org.althing.domain.identity.Scope;

/** Holds a caller to what {@link UseCase} says of the use case they call. */
public final class Access {
    private Access() {}

    /** Why the caller may not call it; empty if they may. */
    public static Optional<Problem> check(Class<?> useCase, Caller caller) {
        var rule = useCase.getAnnotation(UseCase.class);
        if (rule == null) {
            throw new IllegalStateException(useCase + " does not say who may call it");
        }
        if (caller instanceof Caller.Console) {
            return Optional.empty();
        }
        var stranger = caller instanceof Caller.Stranger;
        return switch (rule.callers()) {
            case ANYBODY -> Optional.empty();
            case KNOWN -> stranger ? Optional.of(Problem.AUTH_REQUIRED) : Optional.empty();
            case CONSOLE -> Optional.of(stranger ? Problem.AUTH_REQUIRED : Problem.AUTH_FORBIDDEN);
            case HOLDERS_OF_SCOPE -> {
                if (stranger) {
                    yield Optional.of(Problem.AUTH_REQUIRED);
                }
                for (Scope scope : rule.scope()) {
                    if (!caller.may(scope)) {
                        yield Optional.of(Problem.AUTH_SCOPE_MISSING);
                    }
                }
                yield Optional.empty();
            }
        };
    }

    /** The same in a sentence, for {@link Refusal#detail()}. */
    public static String explain(Problem problem, Class<?> useCase) {
        return switch (problem) {
            case AUTH_SCOPE_MISSING -> "This needs a credential with the scope " + scopes(useCase) + ".";
            case AUTH_FORBIDDEN -> "This can be done at the machine itself only.";
            default -> "Show a token or an API key.";
        };
    }

    private static String scopes(Class<?> useCase) {
        var rule = useCase.getAnnotation(UseCase.class);
        return rule == null
                ? ""
                : String.join(
                        " ", Arrays.stream(rule.scope()).map(Scope::toString).toList());
    }
}
