package org.althing.application.device;

import org.althing.application.Caller;
import org.althing.application.Cursor;
import org.althing.application.Page;
import org.althing.application.PageSize;
import org.althing.application.UseCase;
import org.althing.application.device.spi.NetworkInterfaces;
import org.althing.domain.identity.Scope;
import org.jspecify.annotations.Nullable;

/** Lists the machine's network interfaces by name. */
@UseCase(value = "List network interfaces", scope = Scope.DEVICE_READ)
public interface ListNetworkInterfaces {
    Result list(Command command);

    record Command(
            Caller caller,
            @Nullable PageSize limit,
            @Nullable Cursor after) {}

    /** What came of it. */
    sealed interface Result permits Listed, BadCursor, Denied, Unreadable {}

    /** A part of the list. */
    record Listed(Page<NetworkInterfaceView> page) implements Result {}

    static ListNetworkInterfaces using(NetworkInterfaces interfaces) {
        return new ListNetworkInterfacesService(interfaces);
    }
}
