package org.althing.adapter.http.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.althing.adapter.http.document.Route.Input;
import org.althing.adapter.http.problem.DoorProblem;
import org.althing.adapter.http.problem.ProblemDocument;
import org.althing.application.Problem;
import org.althing.application.Refuses;
import org.althing.application.UseCase.Callers;
import org.jspecify.annotations.Nullable;

/**
 * A problem that may answer a request, of the core's or of the door's.
 *
 * @param status HTTP's
 */
record ProblemOf(String code, int status, String title) {
    static ProblemOf of(Problem problem) {
        return new ProblemOf(problem.code(), ProblemDocument.status(problem.kind()), problem.title());
    }

    static ProblemOf of(DoorProblem problem) {
        return new ProblemOf(problem.code(), problem.status(), problem.title());
    }

    /** Every problem there is. */
    static List<ProblemOf> all() {
        return Stream.concat(
                        Arrays.stream(Problem.values()).map(ProblemOf::of),
                        Arrays.stream(DoorProblem.values()).map(ProblemOf::of))
                .toList();
    }

    /** What may answer a route: what its use case refuses, and what every request can be guilty of. */
    static List<ProblemOf> of(Route route) {
        var found = new ArrayList<ProblemOf>();
        if (route.useCase() != null) {
            found.addAll(ofUseCase(route));
            found.addAll(ofInput(route));
        }
        found.addAll(route.problems());
        found.add(of(Problem.REQUEST_TOO_MANY));
        found.add(of(DoorProblem.NOT_ACCEPTABLE));
        found.add(of(DoorProblem.URI_TOO_LONG));
        found.add(of(DoorProblem.HEADERS_TOO_LARGE));
        found.add(of(Problem.SERVER_FAULT));
        return found.stream().distinct().toList();
    }

    private static List<ProblemOf> ofUseCase(Route route) {
        var rule = route.rule();
        var callers = rule == null ? Callers.ANYBODY : rule.callers();
        return refusals(route.useCase()).stream()
                .filter(problem -> problem != Problem.AUTH_REQUIRED || callers != Callers.ANYBODY)
                .filter(problem -> problem != Problem.AUTH_SCOPE_MISSING || callers == Callers.HOLDERS_OF_SCOPE)
                .map(ProblemOf::of)
                .toList();
    }

    private static List<Problem> refusals(@Nullable Class<?> useCase) {
        var results = useCase == null ? null : nested(useCase, "Result").getPermittedSubclasses();
        return results == null
                ? List.of()
                : Arrays.stream(results)
                        .map(result -> result.getAnnotation(Refuses.class))
                        .filter(refuses -> refuses != null)
                        .flatMap(refuses -> Arrays.stream(refuses.value()))
                        .toList();
    }

    private static Class<?> nested(Class<?> useCase, String name) {
        return Arrays.stream(useCase.getClasses())
                .filter(type -> type.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(useCase + " has no " + name));
    }

    private static List<ProblemOf> ofInput(Route route) {
        var found = new ArrayList<ProblemOf>();
        found.add(of(Problem.REQUEST_INVALID));
        found.add(of(DoorProblem.UNREADABLE));
        found.add(of(Problem.SERVER_UNAVAILABLE));
        if (route.input() != Input.FORM || !route.isFree()) {
            found.add(of(DoorProblem.AMBIGUOUS_CREDENTIALS));
            found.add(of(Problem.AUTH_FAILED));
            found.add(of(Problem.AUTH_EXPIRED));
            found.add(of(Problem.AUTH_FORBIDDEN));
        }
        if (route.hasBody()) {
            found.add(of(DoorProblem.TIMEOUT));
            found.add(of(DoorProblem.TOO_LARGE));
            found.add(of(DoorProblem.MEDIA_TYPE));
        }
        return found;
    }
}
