package org.althing.adapter.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.althing.adapter.cli.activity.ActivityCommands;
import org.althing.adapter.cli.command.ValueTypes;
import org.althing.adapter.cli.device.DeviceCommands;
import org.althing.adapter.cli.identity.IdentityCommands;
import org.althing.adapter.cli.program.ExitCode;
import org.althing.adapter.cli.room.RoomCommands;
import org.althing.adapter.cli.service.ServiceCommands;
import picocli.CommandLine;

/** All commands there are. */
final class CommandTree {
    private CommandTree() {}

    static CommandLine grow(AlthingCommand root) {
        var althing = new CommandLine(root);
        ServiceCommands.addTo(althing);
        IdentityCommands.addTo(althing);
        ActivityCommands.addTo(althing);
        RoomCommands.addTo(althing);
        DeviceCommands.addTo(althing);
        ValueTypes.register(althing);
        // An argument is what it says: none is the name of a file with more of them.
        althing.setExpandAtFiles(false);
        describe(althing);
        return althing;
    }

    /** Gives every help text the same parts in the same order. */
    private static void describe(CommandLine line) {
        var usage = line.getCommandSpec().usageMessage();
        usage.synopsisHeading("Usage: ");
        usage.descriptionHeading("%n");
        usage.parameterListHeading("%nParameters:%n");
        usage.optionListHeading("%nOptions:%n");
        usage.commandListHeading("%nCommands:%n");
        usage.exitCodeListHeading("%nExit codes:%n");
        usage.exitCodeList(Arrays.stream(ExitCode.values())
                .collect(Collectors.toMap(
                        code -> Integer.toString(code.number()),
                        ExitCode::meaning,
                        (one, other) -> one,
                        LinkedHashMap::new)));
        usage.footerHeading("%nExamples:%n");
        line.getSubcommands().values().forEach(CommandTree::describe);
    }
}
