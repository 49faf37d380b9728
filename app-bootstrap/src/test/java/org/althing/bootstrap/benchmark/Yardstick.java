package org.althing.bootstrap.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A yardstick in a process of its own, with the options that the launcher gives to Java. */
final class Yardstick implements AutoCloseable {
    private static final List<String> OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-Xlog:aot=off",
            "-Xlog:cds=off",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED");

    private final Process process;
    private final BufferedReader answers;
    private final Writer questions;

    private Yardstick(Process process) {
        this.process = process;
        this.answers = process.inputReader();
        this.questions = process.outputWriter();
    }

    /** On the core of the servers, with the class path of the tests. */
    static Yardstick start(Class<?> main, String... arguments) throws IOException {
        var line = new ArrayList<>(Cores.forServers());
        line.addAll(java(System.getProperty("java.class.path"), main, arguments));
        return start(line);
    }

    /** On any core, with one more option and another class path. */
    static Yardstick startWith(String option, String classpath, Class<?> main, String... arguments) throws IOException {
        var line = java(classpath, main, arguments);
        line.add(1, option);
        return start(line);
    }

    private static List<String> java(String classpath, Class<?> main, String... arguments) {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(OPTIONS);
        line.addAll(List.of("-cp", classpath, main.getName()));
        line.addAll(List.of(arguments));
        return line;
    }

    private static Yardstick start(List<String> line) throws IOException {
        return new Yardstick(new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    long pid() {
        return process.pid();
    }

    /** Its next line. */
    String answer() throws IOException {
        var line = answers.readLine();
        if (line == null) {
            throw new IllegalStateException("the yardstick ended");
        }
        return line;
    }

    String ask(String question) throws IOException {
        questions.write(question + "\n");
        questions.flush();
        return answer();
    }

    /** Waits until it has ended by itself. */
    void await() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the yardstick does not end");
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
