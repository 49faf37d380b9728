package org.althing.adapter.hardware.network;

import java.util.List;
import org.althing.domain.device.InterfaceAddress;
import org.althing.domain.device.InterfaceName;

/** Knows the IPv4 addresses of an interface, of which no file tells: they can only be asked of the kernel by a call. */
interface InetAddresses {
    List<InterfaceAddress> of(InterfaceName name);
}
