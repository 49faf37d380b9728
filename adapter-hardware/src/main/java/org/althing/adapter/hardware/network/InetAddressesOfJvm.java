package org.althing.adapter.hardware.network;

import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import org.althing.domain.IpAddress;
import org.althing.domain.device.InterfaceAddress;
import org.althing.domain.device.InterfaceName;

/** Has the JDK ask the kernel. It does not learn the scope, which is told by the address, nor whether it is for a time. */
final class InetAddressesOfJvm implements InetAddresses {
    @Override
    public List<InterfaceAddress> of(InterfaceName name) {
        try {
            var found = NetworkInterface.getByName(name.value());
            return found == null ? List.of() : addresses(found);
        } catch (SocketException e) {
            return List.of();
        }
    }

    private static List<InterfaceAddress> addresses(NetworkInterface of) {
        var found = new ArrayList<InterfaceAddress>();
        for (var one : of.getInterfaceAddresses()) {
            if (one.getAddress() instanceof Inet4Address address) {
                found.add(new InterfaceAddress(
                        IpAddress.of(address.getAddress()),
                        one.getNetworkPrefixLength(),
                        scope(address),
                        false,
                        null,
                        null));
            }
        }
        return found;
    }

    private static String scope(Inet4Address address) {
        if (address.isLoopbackAddress()) {
            return "host";
        }
        return address.isLinkLocalAddress() ? "link" : "global";
    }
}
