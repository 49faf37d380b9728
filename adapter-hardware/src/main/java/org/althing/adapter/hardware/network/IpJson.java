package org.althing.adapter.hardware.network;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.althing.domain.IpAddress;
import org.althing.domain.device.InterfaceAddress;
import org.althing.domain.device.InterfaceName;
import org.althing.domain.device.MacAddress;
import org.althing.domain.device.NetworkInterface;
import org.althing.domain.device.OperState;
import org.althing.domain.device.TrafficCounters;
import org.althing.domain.device.VlanId;
import org.jspecify.annotations.Nullable;

/**
 * Understands {@code ip -j -d -s addr show}.
 *
 * <p>Every field may be missing: versions differ in what they print, links without an address have none, and iproute2
 * prints an empty object for what it passes over.
 */
final class IpJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** INFINITY_LIFE_TIME of the kernel. */
    private static final long FOREVER = 0xFFFF_FFFFL;

    private final SysfsLink links;

    private IpJson(SysfsLink links) {
        this.links = links;
    }

    /** The interfaces in the order in which they were printed; empty if that is not what was printed. */
    static Optional<List<NetworkInterface>> parse(String output, SysfsLink links) {
        try {
            var tree = JSON.readTree(output);
            return tree != null && tree.isArray() ? Optional.of(new IpJson(links).interfaces(tree)) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private List<NetworkInterface> interfaces(JsonNode array) {
        var found = new ArrayList<NetworkInterface>();
        for (var link : array) {
            text(link, "ifname").flatMap(InterfaceName::parse).ifPresent(name -> found.add(one(name, link)));
        }
        return found;
    }

    private NetworkInterface one(InterfaceName name, JsonNode link) {
        var index = smallNumber(link.path("ifindex"));
        var wire = links.wire(name.value(), index);
        var flags = flags(link);
        var info = link.path("linkinfo");
        var kind = kind(link, info, wire);
        var isUp = flags.contains("UP");
        return new NetworkInterface(
                name,
                index,
                kind,
                text(link, "address")
                        .flatMap(MacAddress::parse)
                        .filter(mac -> !mac.isNone())
                        .orElse(null),
                smallNumber(link.path("mtu")),
                isUp,
                carrier(isUp, flags, wire),
                text(link, "operstate").map(OperState::of).orElse(OperState.UNKNOWN),
                wire.speedMbps(),
                wire.duplex(),
                wire.driver(),
                parent(link, kind),
                kind.equals("vlan")
                        ? VlanId.of(smallNumber(info.path("info_data").path("id")))
                                .orElse(null)
                        : null,
                null,
                addresses(link),
                counters(link));
    }

    private static Set<String> flags(JsonNode link) {
        var flags = new HashSet<String>();
        link.path("flags").forEach(flag -> flags.add(flag.asText()));
        return flags;
    }

    private static String kind(JsonNode link, JsonNode info, SysfsLink.Wire wire) {
        var virtual = text(info, "info_kind");
        if (virtual.isPresent()) {
            return virtual.get();
        }
        if (wire.isWifi()) {
            return "wifi";
        }
        var type = text(link, "link_type").orElse("unknown");
        return type.equals("ether") ? "ethernet" : type;
    }

    private static @Nullable Boolean carrier(boolean isUp, Set<String> flags, SysfsLink.Wire wire) {
        if (wire.carrier() != null) {
            return wire.carrier();
        }
        return isUp ? (Boolean) flags.contains("LOWER_UP") : null;
    }

    /** Of a pair the kernel names the other end here, on which this one does not sit. */
    private static @Nullable InterfaceName parent(JsonNode link, String kind) {
        return kind.equals("veth")
                ? null
                : text(link, "link").flatMap(InterfaceName::parse).orElse(null);
    }

    private static List<InterfaceAddress> addresses(JsonNode link) {
        var found = new ArrayList<InterfaceAddress>();
        for (var node : link.path("addr_info")) {
            text(node, "local").flatMap(IpAddress::parse).ifPresent(address -> found.add(address(address, node)));
        }
        return found;
    }

    private static InterfaceAddress address(IpAddress address, JsonNode node) {
        var bits = address.family().bits();
        var prefix = node.path("prefixlen").asInt(bits);
        return new InterfaceAddress(
                address,
                prefix >= 0 && prefix <= bits ? prefix : bits,
                text(node, "scope").orElse("global"),
                node.path("dynamic").asBoolean(),
                seconds(node, "valid_life_time"),
                seconds(node, "preferred_life_time"));
    }

    private static @Nullable Long seconds(JsonNode node, String field) {
        var seconds = number(node.path(field), FOREVER);
        return node.path(field).isIntegralNumber() && seconds < FOREVER ? (Long) seconds : null;
    }

    /** Kernels before 2.6.35 have 32 bits for each counter, and iproute2 another name for them then. */
    private static TrafficCounters counters(JsonNode link) {
        var stats = link.has("stats64") ? link.path("stats64") : link.path("stats");
        return new TrafficCounters(direction(stats.path("rx")), direction(stats.path("tx")));
    }

    private static TrafficCounters.Direction direction(JsonNode node) {
        return new TrafficCounters.Direction(
                number(node.path("bytes"), Long.MAX_VALUE),
                number(node.path("packets"), Long.MAX_VALUE),
                number(node.path("errors"), Long.MAX_VALUE),
                number(node.path("dropped"), Long.MAX_VALUE));
    }

    private static int smallNumber(JsonNode node) {
        return (int) number(node, Integer.MAX_VALUE);
    }

    /** The kernel counts without a sign, so that 64 bits of its may be more than a long holds: then it is the most there is. */
    private static long number(JsonNode node, long most) {
        return node.isIntegralNumber()
                ? node.bigIntegerValue()
                        .max(BigInteger.ZERO)
                        .min(BigInteger.valueOf(most))
                        .longValue()
                : 0;
    }

    private static Optional<String> text(JsonNode node, String field) {
        var text = node.path(field);
        return text.isTextual() && !text.asText().isEmpty() ? Optional.of(text.asText()) : Optional.empty();
    }
}
