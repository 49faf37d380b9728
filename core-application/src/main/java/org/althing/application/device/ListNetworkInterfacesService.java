package org.althing.application.device;

import java.util.List;
import org.althing.application.Cursor;
import org.althing.application.Page;
import org.althing.application.PageSize;
import org.althing.application.device.spi.NetworkInterfaces;
import org.althing.application.device.spi.Reading;
import org.althing.domain.device.InterfaceName;
import org.althing.domain.device.NetworkInterface;
import org.jspecify.annotations.Nullable;

final class ListNetworkInterfacesService implements ListNetworkInterfaces {
    private final NetworkInterfaces interfaces;

    ListNetworkInterfacesService(NetworkInterfaces interfaces) {
        this.interfaces = interfaces;
    }

    @Override
    public Result list(Command command) {
        var denied = Denied.of(ListNetworkInterfaces.class, command.caller());
        if (denied.isPresent()) {
            return denied.get();
        }
        var place = Cursor.place(command.after(), InterfaceName::parse);
        if (place.isBad()) {
            return new BadCursor();
        }
        return switch (interfaces.read()) {
            case Reading.Read<List<NetworkInterface>> read ->
                new Listed(page(read, place.after(), PageSize.orDefault(command.limit())));
            case Reading.Unread<List<NetworkInterface>> why -> Unreadable.because(why);
        };
    }

    private static Page<NetworkInterfaceView> page(
            Reading.Read<List<NetworkInterface>> read, @Nullable InterfaceName after, int limit) {
        var found = read.value().stream()
                .filter(one -> after == null || one.name().compareTo(after) > 0)
                .toList();
        return Page.cut(found, limit, one -> one.name().value())
                .map(one -> NetworkInterfaceView.of(one, read.source(), read.at()));
    }
}
