package org.althing.application.device;

import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.application.device.spi.NetworkInterfaces;
import org.althing.domain.device.InterfaceName;
import org.althing.domain.identity.Scope;

/** Shows one of the machine's network interfaces. */
@UseCase(value = "Show a network interface", scope = Scope.DEVICE_READ)
public interface FindNetworkInterface {
    Result find(Command command);

    record Command(Caller caller, InterfaceName name) {}

    /** What came of it. */
    sealed interface Result permits Found, Denied, InterfaceNotFound, Unreadable {}

    /** The interface as it is now. */
    record Found(NetworkInterfaceView view) implements Result {}

    static FindNetworkInterface using(NetworkInterfaces interfaces) {
        return new FindNetworkInterfaceService(interfaces);
    }
}
