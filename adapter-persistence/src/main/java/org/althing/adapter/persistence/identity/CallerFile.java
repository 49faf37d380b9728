package org.althing.adapter.persistence.identity;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.althing.adapter.persistence.identity.CallersFolder.Fault;
import org.althing.application.identity.InternalCaller;
import org.althing.application.identity.SigningSecret;
import org.althing.domain.identity.CallerName;
import org.althing.domain.identity.Scope;

/**
 * What the two files of a caller say: {@code NAME.secret}, and {@code NAME.allowed} with its scopes, and with {@code legacy}
 * in a second line where it is.
 *
 * <p>People may write them too: what is malformed is told, and opens nothing.
 */
sealed interface CallerFile {
    String SECRET = ".secret";
    String ALLOWED = ".allowed";

    /** It may call. */
    record Good(InternalCaller caller) implements CallerFile {}

    /** Nobody allows it to. */
    record Absent() implements CallerFile {}

    /** It is not believed. */
    record Bad(Fault fault) implements CallerFile {}

    static CallerFile read(Path folder, CallerName name) throws IOException {
        var secretFile = folder.resolve(name + SECRET);
        var allowedFile = folder.resolve(name + ALLOWED);
        try {
            if (Files.exists(secretFile) && isOpen(secretFile)) {
                return new Bad(open(secretFile, name));
            }
            var allowed = Allowed.parse(Files.readString(allowedFile, ISO_8859_1));
            if (allowed.isEmpty()) {
                return new Bad(malformed(allowedFile, name));
            }
            return secret(secretFile)
                    .<CallerFile>map(secret -> new Good(allowed.get().caller(name, secret)))
                    .orElseGet(() -> new Bad(noSecret(secretFile, name)));
        } catch (NoSuchFileException e) {
            return new Absent();
        }
    }

    /** The file that says what a caller may. */
    static String text(InternalCaller caller) {
        return Scopes.text(caller.scopes()) + "\n" + (caller.legacy() ? Allowed.LEGACY + "\n" : "");
    }

    /** What such a file says. */
    record Allowed(Set<Scope> scopes, boolean legacy) {
        private static final String LEGACY = "legacy";

        static Optional<Allowed> parse(String text) {
            var lines = text.strip().lines().map(String::strip).toList();
            var isLegacy = lines.size() == 2 && lines.getLast().equals(LEGACY);
            if (lines.isEmpty() || lines.size() > 1 && !isLegacy) {
                return Optional.empty();
            }
            var scopes = List.of(lines.getFirst().split(" +")).stream()
                    .map(Scope::parse)
                    .toList();
            var areOfAService = scopes.stream()
                    .allMatch(scope -> scope.isPresent() && !scope.get().equals(Scope.ACCOUNT));
            return areOfAService
                    ? Optional.of(new Allowed(
                            Set.copyOf(scopes.stream().flatMap(Optional::stream).toList()), isLegacy))
                    : Optional.empty();
        }

        private InternalCaller caller(CallerName name, SigningSecret secret) {
            return new InternalCaller(name, secret, scopes, legacy);
        }
    }

    private static Optional<SigningSecret> secret(Path file) throws IOException {
        return Files.exists(file)
                ? SigningSecret.parse(Files.readString(file, ISO_8859_1).strip())
                : Optional.empty();
    }

    /** A group may read it, if the administrator lets one: the service may be another user. */
    private static boolean isOpen(Path file) throws IOException {
        var atMost = PosixFilePermissions.fromString("rw-r-----");
        return !atMost.containsAll(Files.getPosixFilePermissions(file));
    }

    private static Fault open(Path file, CallerName name) throws IOException {
        Set<PosixFilePermission> mode = Files.getPosixFilePermissions(file);
        return new Fault(
                file + " has the mode " + PosixFilePermissions.toString(mode)
                        + ", so others may have read it: it is not believed.",
                "Make another: althing caller forbid " + name + ", and allow it anew.");
    }

    private static Fault malformed(Path file, CallerName name) {
        return new Fault(
                file + " is malformed, so " + name
                        + " may not call: its scopes are one line, and 'legacy' may be another.",
                "Mend it, or make another: althing caller allow " + name + " --scope SCOPE");
    }

    private static Fault noSecret(Path file, CallerName name) {
        return new Fault(
                file + " does not hold " + SigningSecret.RULE + ", so " + name + " may not call.",
                "Mend it, or make another: althing caller allow " + name + " --scope SCOPE");
    }
}
