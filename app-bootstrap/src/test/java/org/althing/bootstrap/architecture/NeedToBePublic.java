package org.althing.bootstrap.architecture;

import static org.althing.bootstrap.architecture.Conditions.outermost;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * That a public class, or one nested in it, is named by another package, which adapters and bootstrap have to be able to.
 *
 * <p>Other adapters cannot be who names it: they do not see each other.
 */
final class NeedToBePublic extends ArchCondition<JavaClass> {
    private final Set<JavaClass> named = new HashSet<>();

    NeedToBePublic() {
        super("be public only where bootstrap or another package of their module names them");
    }

    @Override
    public void init(Collection<JavaClass> classes) {
        for (var type : classes) {
            if (type.getDirectDependenciesToSelf().stream()
                    .anyMatch(dependency ->
                            !dependency.getOriginClass().getPackageName().equals(type.getPackageName()))) {
                named.add(outermost(type));
            }
        }
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        var isPublic = type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC);
        if (isPublic && !named.contains(type) && !isReadByTheCore(type)) {
            events.add(
                    SimpleConditionEvent.violated(type, type.getName() + " is public, and nobody elsewhere names it"));
        }
    }

    /** Values are read by reflection, which no dependency shows: {@code WireType} calls {@code parse} and quotes the rule. */
    private static boolean isReadByTheCore(JavaClass type) {
        return type.tryGetField("RULE").isPresent()
                && type.tryGetMethod("parse", String.class).isPresent();
    }
}
