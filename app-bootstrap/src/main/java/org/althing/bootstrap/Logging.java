package org.althing.bootstrap;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Sets up the logs: warnings on stderr until a server starts, then a file of JSON lines too; bugs that a command met go to
 * a file of their own, for a server may be writing the other.
 *
 * <p>In Java and not in XML, since reading XML takes a fifth of the time that the program needs to start.
 */
public final class Logging extends ContextAwareBase implements Configurator {
    private static final String TEXT = "%d{HH:mm:ss.SSS} %-5level %logger{20} %X{requestId} %msg%n";
    private static final FileSize MAX_FILE = FileSize.valueOf("10MB");
    private static final int OLD_FILES = 5;
    private static final List<String> TALKATIVE = List.of("liquibase", "com.zaxxer.hikari", "io.micronaut", "io.netty");

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        TALKATIVE.forEach(name -> context.getLogger(name).setLevel(Level.WARN));
        root.addAppender(console(context, Level.WARN));
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** Where the settings want the logs. */
    static Path folder(Settings settings, DataFolder folder) {
        var set = settings.get(Setting.LOG_FOLDER);
        return set.isEmpty() ? folder.logs() : Path.of(set);
    }

    /** Begins to log into a folder, which is made if it is not there. */
    static void into(Path folder, Level console) {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.detachAndStopAllAppenders();
        root.addAppender(console(context, console));
        root.addAppender(file(context, folder.resolve("app.log")));
        if (console == Level.DEBUG) {
            root.setLevel(Level.DEBUG);
        }
    }

    /** Keeps what is known of a bug that a command met. The console is told its name alone, by the command. */
    static void incident(Path folder, String incident, Throwable bug) {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        var file = new FileAppender<ILoggingEvent>();
        file.setContext(context);
        file.setFile(folder.resolve("commands.log").toString());
        file.setEncoder(json(context));
        file.start();
        var logger = context.getLogger("incidents");
        logger.setAdditive(false);
        logger.addAppender(file);
        logger.error("incident {}", incident, bug);
        logger.detachAndStopAllAppenders();
    }

    /** Does something during which one logger is silent, because who called says better what went wrong. */
    static <T> T without(String name, Supplier<T> work) {
        var logger = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(name);
        var usual = logger.getLevel();
        logger.setLevel(Level.OFF);
        try {
            return work.get();
        } finally {
            logger.setLevel(usual);
        }
    }

    private static ConsoleAppender<ILoggingEvent> console(LoggerContext context, Level level) {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(TEXT);
        encoder.start();
        var console = new ConsoleAppender<ILoggingEvent>();
        console.setContext(context);
        console.setTarget("System.err");
        console.setEncoder(encoder);
        console.addFilter(from(level));
        console.start();
        return console;
    }

    private static RollingFileAppender<ILoggingEvent> file(LoggerContext context, Path path) {
        var file = new RollingFileAppender<ILoggingEvent>();
        file.setContext(context);
        file.setFile(path.toString());
        file.setEncoder(json(context));
        var trigger = new SizeBasedTriggeringPolicy<ILoggingEvent>();
        trigger.setContext(context);
        trigger.setMaxFileSize(MAX_FILE);
        trigger.start();
        var rolling = new FixedWindowRollingPolicy();
        rolling.setContext(context);
        rolling.setParent(file);
        rolling.setFileNamePattern(path + ".%i");
        rolling.setMaxIndex(OLD_FILES);
        rolling.start();
        file.setTriggeringPolicy(trigger);
        file.setRollingPolicy(rolling);
        file.addFilter(from(Level.INFO));
        file.start();
        return file;
    }

    private static Encoder<ILoggingEvent> json(LoggerContext context) {
        var encoder = new JsonEncoder();
        encoder.setContext(context);
        encoder.setWithContext(false);
        encoder.setWithSequenceNumber(false);
        encoder.setWithNanoseconds(false);
        encoder.setWithMessage(false);
        encoder.setWithArguments(false);
        encoder.setWithFormattedMessage(true);
        encoder.start();
        return encoder;
    }

    private static ThresholdFilter from(Level level) {
        var filter = new ThresholdFilter();
        filter.setLevel(level.levelStr);
        filter.start();
        return filter;
    }
}
