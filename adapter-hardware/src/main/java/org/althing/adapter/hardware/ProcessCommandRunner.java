package org.althing.adapter.hardware;

import java.io.File;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Starts real processes. */
final class ProcessCommandRunner implements CommandRunner {
    private static final Logger LOG = System.getLogger(ProcessCommandRunner.class.getName());
    private static final int AT_ONCE = 4;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final File NOTHING = new File("/dev/null");
    private static final File NOWHERE_OF_OURS = new File("/");
    /** How the JDK reports ENOENT when it starts a program: it was there a moment ago. */
    private static final Pattern VANISHED = Pattern.compile("error=2\\b");

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Duration longestWait;

    ProcessCommandRunner() {
        this(LONGEST_WAIT);
    }

    ProcessCommandRunner(Duration longestWait) {
        this.longestWait = longestWait;
    }

    @Override
    public Outcome run(Call call) {
        var name = call.tool().name();
        var program = TrustedPrograms.find(call.tool());
        if (program.isEmpty()) {
            return new ToolMissing(name);
        }
        try {
            if (!turns.tryAcquire(longestWait.toNanos(), TimeUnit.NANOSECONDS)) {
                return new TimedOut(name, longestWait);
            }
            try {
                return run(program.get(), call);
            } finally {
                turns.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new TimedOut(name, Duration.ZERO);
        }
    }

    private static Outcome run(Path program, Call call) throws InterruptedException {
        var name = call.tool().name();
        Process process;
        try {
            process = builder(program, call).start();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "{0} could not be started: {1}", program, e.getMessage());
            return VANISHED.matcher(String.valueOf(e.getMessage())).find()
                    ? new ToolMissing(name)
                    : new NotPermitted(name);
        }
        try (var running = new RunningProgram(name, process, call.input())) {
            return running.await(call.timeout());
        }
    }

    private static ProcessBuilder builder(Path program, Call call) {
        var words = new ArrayList<String>();
        words.add(program.toString());
        words.addAll(call.arguments());
        var builder = new ProcessBuilder(words).directory(NOWHERE_OF_OURS);
        if (call.input() == null) {
            builder.redirectInput(NOTHING);
        }
        var environment = builder.environment();
        environment.clear();
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
        return builder;
    }
}
