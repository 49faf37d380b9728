package org.althing.adapter.cli.device;

import java.util.List;
import java.util.stream.Collectors;
import org.althing.adapter.cli.command.Answer;
import org.althing.adapter.cli.command.Desk;
import org.althing.adapter.cli.command.Operation;
import org.althing.adapter.cli.command.PageOptions;
import org.althing.adapter.cli.terminal.Table;
import org.althing.application.Page;
import org.althing.application.Refusal;
import org.althing.application.device.FindNetworkInterface;
import org.althing.application.device.ListNetworkInterfaces;
import org.althing.application.device.NetworkInterfaceView;
import org.althing.application.wire.WireWriter;
import org.althing.domain.device.InterfaceName;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "network",
        description = "Shows the machine's network interfaces, or one of them with all that is known of it.",
        footer = {
            "  althing device network",
            "  althing device network eth0",
        })
final class DeviceNetwork extends Operation {
    private static final List<String> HEADER = List.of("name", "kind", "state", "mac", "mtu", "speed", "addresses");

    @Parameters(paramLabel = "INTERFACE", arity = "0..1", description = "Only this interface, such as eth0.")
    private @Nullable InterfaceName name;

    @Mixin
    private final PageOptions page = new PageOptions();

    @Override
    public Answer run(Desk desk) {
        return name == null ? list(desk) : find(desk, name);
    }

    private Answer list(Desk desk) {
        var command = new ListNetworkInterfaces.Command(Desk.CONSOLE, page.limit(), page.after());
        return switch (desk.get(ListNetworkInterfaces.class).list(command)) {
            case ListNetworkInterfaces.Listed listed -> Answer.listed(listed.page(), table(listed.page()));
            case Refusal refusal -> Answer.refused(refusal);
        };
    }

    private static Answer find(Desk desk, InterfaceName name) {
        var command = new FindNetworkInterface.Command(Desk.CONSOLE, name);
        return switch (desk.get(FindNetworkInterface.class).find(command)) {
            case FindNetworkInterface.Found found -> Answer.shown(found.view());
            case Refusal refusal -> Answer.refused(refusal);
        };
    }

    private static Table table(Page<NetworkInterfaceView> page) {
        return new Table(HEADER, page.items().stream().map(DeviceNetwork::row).toList());
    }

    private static List<String> row(NetworkInterfaceView it) {
        return List.of(
                it.name().value(),
                it.kind(),
                WireWriter.name(it.operState()),
                it.mac() == null ? "–" : it.mac().toString(),
                Integer.toString(it.mtu()),
                it.speedMbps() == null ? "–" : it.speedMbps() + " Mbit/s",
                it.addresses().isEmpty() ? "–" : addresses(it));
    }

    private static String addresses(NetworkInterfaceView it) {
        return it.addresses().stream()
                .map(address -> address.address() + "/" + address.prefixLength())
                .collect(Collectors.joining("\n"));
    }
}
