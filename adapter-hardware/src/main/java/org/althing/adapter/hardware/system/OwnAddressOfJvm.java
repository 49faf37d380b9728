package org.althing.adapter.hardware.system;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.althing.domain.IpAddress;

/**
 * Asks the kernel which address it would send from; nothing is sent.
 *
 * <p>On a network that leads nowhere it is the first address that others on it can reach.
 */
final class OwnAddressOfJvm implements OwnAddress {
    /** Addresses for documentation (RFC 5737, RFC 3849): as a rule on no network of the machine's own. */
    private static final List<String> FAR_AWAY = List.of("198.51.100.1", "2001:db8::1");

    private static final int DISCARD = 9;

    @Override
    public Optional<IpAddress> find() {
        return FAR_AWAY.stream()
                .flatMap(target -> towards(target).stream())
                .findFirst()
                .or(OwnAddressOfJvm::firstReachable);
    }

    private static Optional<IpAddress> towards(String target) {
        try (var socket = new DatagramSocket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByName(target), DISCARD));
            return Optional.of(socket.getLocalAddress())
                    .filter(OwnAddressOfJvm::isOfUse)
                    .map(OwnAddressOfJvm::address);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<IpAddress> firstReachable() {
        try {
            return NetworkInterface.networkInterfaces()
                    .sorted(Comparator.comparingInt(NetworkInterface::getIndex))
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(OwnAddressOfJvm::isOfUse)
                    .filter(address -> !address.isLinkLocalAddress())
                    .map(OwnAddressOfJvm::address)
                    .findFirst();
        } catch (SocketException e) {
            return Optional.empty();
        }
    }

    private static boolean isOfUse(InetAddress address) {
        return !address.isAnyLocalAddress() && !address.isLoopbackAddress();
    }

    private static IpAddress address(InetAddress address) {
        return IpAddress.of(address.getAddress());
    }
}
