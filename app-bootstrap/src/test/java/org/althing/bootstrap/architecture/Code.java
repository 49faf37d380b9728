package org.althing.bootstrap.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.althing.planted.Offends;
import org.jspecify.annotations.Nullable;

/** The compiled code of all modules, read from their folders: so nothing is missed that no class path happens to name. */
final class Code {
    private static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern MODULE = Pattern.compile("<module>([a-z-]+)</module>");
    private static final String PLANTED = "/org/althing/planted/";

    /** Micronaut names what it generates with a dollar in front. */
    private static final ImportOption WRITTEN_BY_PEOPLE = location -> !location.contains("/$");

    private static final ImportOption NOT_PLANTED = location -> !location.contains(PLANTED);

    private static @Nullable JavaClasses main;
    private static @Nullable JavaClasses mainAndTests;
    private static @Nullable JavaClasses planted;

    private Code() {}

    static synchronized JavaClasses real(Rule.Scope scope) {
        return switch (scope) {
            case MAIN -> main == null ? main = read(List.of("classes")) : main;
            case MAIN_AND_TESTS ->
                mainAndTests == null ? mainAndTests = read(List.of("classes", "test-classes")) : mainAndTests;
        };
    }

    /** What is planted in one small house. */
    static synchronized JavaClasses planted(House house) {
        if (planted == null) {
            planted = new ClassFileImporter()
                    .withImportOption(WRITTEN_BY_PEOPLE)
                    .withImportOption(location -> location.contains(PLANTED))
                    .importPath(HOUSE.resolve("app-bootstrap/target/test-classes"));
        }
        return planted.that(DescribedPredicate.describe(
                "live in " + house.root(), type -> type.getPackageName().startsWith(house.root() + ".")));
    }

    /** Whether a class breaks the rule on purpose. */
    static boolean offends(JavaClass type) {
        return Conditions.outermost(type).isAnnotatedWith(Offends.class);
    }

    /** A folder's name, or among what is planted the class's own, tells tests from what is shipped. */
    static boolean isTest(JavaClass type) {
        var location =
                type.getSource().map(source -> source.getUri().toString()).orElse("");
        return location.contains(PLANTED)
                ? type.getSimpleName().endsWith("Test") || type.getSimpleName().endsWith("Contract")
                : location.contains("/test-classes/");
    }

    /** The modules of the reactor. */
    static List<Path> modules() {
        try {
            return MODULE.matcher(Files.readString(HOUSE.resolve("pom.xml")))
                    .results()
                    .map(found -> HOUSE.resolve(found.group(1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JavaClasses read(List<String> folders) {
        var paths = new ArrayList<Path>();
        for (var module : modules()) {
            for (var folder : folders) {
                var path = module.resolve("target").resolve(folder);
                if (Files.isDirectory(path)) {
                    paths.add(path);
                }
            }
        }
        return new ClassFileImporter()
                .withImportOption(WRITTEN_BY_PEOPLE)
                .withImportOption(NOT_PLANTED)
                .importPaths(paths);
    }
}
