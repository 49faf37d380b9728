package org.althing.adapter.cli.command;

import org.althing.application.wire.WireType;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Lets every option and parameter be of a value type of the core, read by that type's own rule. */
public final class ValueTypes {
    private ValueTypes() {}

    /** Registers every value type that a command, or one below it, takes. */
    public static void register(CommandLine line) {
        for (var argument : line.getCommandSpec().args()) {
            for (var type : argument.typeInfo().getAuxiliaryTypes()) {
                WireType.of(type).ifPresent(wire -> register(line, type, wire));
            }
            WireType.of(argument.type()).ifPresent(wire -> register(line, argument.type(), wire));
        }
        line.getSubcommands().values().forEach(ValueTypes::register);
    }

    private static <T> void register(CommandLine line, Class<T> type, WireType wire) {
        ITypeConverter<T> converter = raw -> wire.read(raw)
                .map(type::cast)
                .orElseThrow(() -> new TypeConversionException("it must be " + wire.rule()));
        line.registerConverter(type, converter);
    }
}
