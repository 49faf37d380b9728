package org.althing.adapter.http.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netty.channel.embedded.EmbeddedChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.althing.adapter.http.exchange.ClientAddress;
import org.althing.adapter.http.limits.Connections.TooMany;
import org.junit.jupiter.api.Test;

class ConnectionsTest {
    private final Connections connections =
            new Connections(new ConnectionLimits(12, 5, 3, 1000), ClientAddress.trusting("10.0.0.1"));
    private final List<EmbeddedChannel> channels = new ArrayList<>();

    /** A connection from an address. */
    private static final class From extends EmbeddedChannel {
        private final InetSocketAddress address;

        From(InetSocketAddress address) {
            this.address = address;
        }

        @Override
        public SocketAddress remoteAddress() {
            return address;
        }
    }

    @Test
    void an_address_has_its_share_and_no_more() {
        for (int i = 0; i < 3; i++) {
            assertEquals(Optional.empty(), open("192.0.2.1"));
        }
        assertEquals(Optional.of(TooMany.OF_ADDRESS), open("192.0.2.1"));
        assertEquals(Optional.empty(), open("192.0.2.2"));
        channels.getFirst().close();
        channels.get(3).close();
        assertEquals(Optional.empty(), open("192.0.2.1"));
    }

    @Test
    void the_machine_itself_and_trusted_proxies_have_all_they_need() {
        for (int i = 0; i < 6; i++) {
            assertEquals(Optional.empty(), open("127.0.0.1"));
            assertEquals(Optional.empty(), open("10.0.0.1"));
        }
        assertEquals(Optional.of(TooMany.OF_ALL), open("127.0.0.1"));
    }

    @Test
    void all_together_are_so_many_and_each_that_closes_makes_room() {
        for (int i = 0; i < 12; i++) {
            assertEquals(Optional.empty(), open("192.0.2." + i));
        }
        assertEquals(Optional.of(TooMany.OF_ALL), open("192.0.2.99"));
        channels.forEach(EmbeddedChannel::close);
        assertEquals(0, connections.count());
        assertEquals(Optional.empty(), open("192.0.2.99"));
    }

    private Optional<TooMany> open(String address) {
        try {
            var channel = new From(new InetSocketAddress(InetAddress.getByName(address), 1));
            channels.add(channel);
            return connections.open(channel);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
