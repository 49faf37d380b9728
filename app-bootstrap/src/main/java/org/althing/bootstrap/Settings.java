package org.althing.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.althing.adapter.cli.program.Nearest;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What was set, and where: a flag is stronger than the environment, that than the file, that than the default.
 *
 * <p>An unknown key or a value that a setting does not accept refuses the start, in one line that says which, where, and
 * what may have been meant.
 */
final class Settings {
    private static final String ROOT = "althing";
    private static final String ENVIRONMENT = "the environment";

    /** Where the data folder is, and what the launcher reads. */
    private static final Set<String> NO_SETTINGS = Set.of("ALTHING_HOME", "ALTHING_JAVA_OPTS");

    private final Map<Setting, String> values;

    private Settings(Map<Setting, String> values) {
        this.values = values;
    }

    /**
     * Reads the settings.
     *
     * @param flags by key
     * @param config the file that a flag names; {@code null}: the first that is there of {@code althing.yml} in the data
     *     folder and {@code /etc/althing/althing.yml}, alone
     */
    static Settings read(Map<String, String> flags, Map<String, String> environment, @Nullable Path config, Path home) {
        var values = new EnumMap<Setting, String>(Setting.class);
        for (var setting : Setting.values()) {
            values.put(setting, setting.fallback());
        }
        var file = config == null ? usual(home) : config;
        if (file != null) {
            take(values, flat(file), file.toString());
        }
        take(values, fromEnvironment(environment), ENVIRONMENT);
        take(values, flags, "the command line");
        return new Settings(values);
    }

    String get(Setting setting) {
        return values.getOrDefault(setting, setting.fallback());
    }

    int number(Setting setting) {
        return Integer.parseInt(get(setting));
    }

    private static void take(Map<Setting, String> values, Map<String, String> found, String where) {
        found.forEach((key, value) -> {
            var setting = Setting.of(key).orElseThrow(() -> unknown(key, where));
            if (setting.isSecret() && !where.equals(ENVIRONMENT)) {
                throw new ConfigurationRefused(where + " sets " + key + ", which is a secret: set " + setting.variable()
                        + " or " + setting.fileVariable() + " in the environment");
            }
            if (!setting.accepts(value)) {
                var to = setting.isSecret() ? "" : " to '" + value + "'";
                throw new ConfigurationRefused(where + " sets " + key + to + "; it must be " + setting.rule());
            }
            values.put(setting, value);
        });
    }

    private static ConfigurationRefused unknown(String key, String where) {
        var known = Stream.of(Setting.values())
                .map(key.startsWith("ALTHING_") ? Setting::variable : Setting::key)
                .toList();
        return new ConfigurationRefused(
                where + " sets " + key + ", which is no setting; the nearest is " + Nearest.to(key, known));
    }

    private static Map<String, String> fromEnvironment(Map<String, String> environment) {
        var found = new LinkedHashMap<String, String>();
        environment.forEach((variable, value) -> {
            if (variable.startsWith("ALTHING_") && !NO_SETTINGS.contains(variable)) {
                var secret = secretInFile(variable);
                if (secret == null) {
                    found.put(keyOf(variable), value);
                } else if (environment.containsKey(secret.variable())) {
                    throw new ConfigurationRefused(
                            ENVIRONMENT + " sets " + secret.variable() + " and " + variable + "; set one of them");
                } else {
                    found.put(secret.key(), content(variable, value));
                }
            }
        });
        return found;
    }

    private static @Nullable Setting secretInFile(String variable) {
        return Stream.of(Setting.values())
                .filter(setting -> setting.isSecret() && setting.fileVariable().equals(variable))
                .findFirst()
                .orElse(null);
    }

    private static String content(String variable, String file) {
        try {
            var content = Files.readString(Path.of(file)).strip();
            if (content.isEmpty()) {
                throw new ConfigurationRefused(ENVIRONMENT + " sets " + variable + " to " + file
                        + ", which is empty; fill it, or do not set the variable");
            }
            return content;
        } catch (IOException | InvalidPathException e) {
            throw new ConfigurationRefused(
                    ENVIRONMENT + " sets " + variable + " to " + file + ", which cannot be read: " + e.getMessage());
        }
    }

    private static String keyOf(String variable) {
        return Stream.of(Setting.values())
                .filter(setting -> setting.variable().equals(variable))
                .map(Setting::key)
                .findFirst()
                .orElse(variable);
    }

    private static @Nullable Path usual(Path home) {
        return Stream.of(home.resolve("althing.yml"), Path.of("/etc/althing/althing.yml"))
                .filter(Files::exists)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> flat(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            var options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            var flat = new LinkedHashMap<String, String>();
            flatten("", new Yaml(new SafeConstructor(options)).load(reader), flat, file);
            return flat;
        } catch (IOException e) {
            throw new ConfigurationRefused(file + " cannot be read: " + Why.of(e));
        } catch (YAMLException e) {
            throw new ConfigurationRefused(
                    file + " is not YAML: " + e.getMessage().lines().findFirst().orElse(""));
        }
    }

    private static void flatten(String key, @Nullable Object value, Map<String, String> flat, Path file) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, inner) -> flatten(key.isEmpty() ? "" + name : key + "." + name, inner, flat, file));
        } else if (value instanceof List<?> list) {
            flat.put(
                    inRoot(key, file),
                    String.join(",", list.stream().map(String::valueOf).toList()));
        } else if (!key.isEmpty()) {
            flat.put(inRoot(key, file), value == null ? "" : value.toString());
        }
    }

    private static String inRoot(String key, Path file) {
        if (!key.startsWith(ROOT + ".")) {
            throw new ConfigurationRefused(file + " sets " + key + "; all settings stand under " + ROOT + ":");
        }
        return key.substring(ROOT.length() + 1);
    }
}
