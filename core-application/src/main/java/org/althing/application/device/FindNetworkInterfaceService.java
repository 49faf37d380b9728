package org.althing.application.device;

import java.util.List;
import org.althing.application.device.spi.NetworkInterfaces;
import org.althing.application.device.spi.Reading;
import org.althing.domain.device.InterfaceName;
import org.althing.domain.device.NetworkInterface;

final class FindNetworkInterfaceService implements FindNetworkInterface {
    private final NetworkInterfaces interfaces;

    FindNetworkInterfaceService(NetworkInterfaces interfaces) {
        this.interfaces = interfaces;
    }

    @Override
    public Result find(Command command) {
        var denied = Denied.of(FindNetworkInterface.class, command.caller());
        if (denied.isPresent()) {
            return denied.get();
        }
        return switch (interfaces.read()) {
            case Reading.Read<List<NetworkInterface>> read -> find(command.name(), read);
            case Reading.Unread<List<NetworkInterface>> why -> Unreadable.because(why);
        };
    }

    private static Result find(InterfaceName name, Reading.Read<List<NetworkInterface>> read) {
        return read.value().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .<Result>map(one -> new Found(NetworkInterfaceView.of(one, read.source(), read.at())))
                .orElseGet(() -> new InterfaceNotFound(name));
    }
}
