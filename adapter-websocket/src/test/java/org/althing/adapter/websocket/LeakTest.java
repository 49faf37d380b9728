package org.althing.adapter.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.netty.buffer.ByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Every buffer is given back, whichever way a socket ends; Netty's own detector watches each of them. */
class LeakTest {
    @Test
    void no_buffer_is_lost() throws InterruptedException {
        var log = (Logger) LoggerFactory.getLogger(ResourceLeakDetector.class);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        try (var server = TestServer.start(
                "althing.limits.send-burst",
                "100000",
                "althing.limits.send-bytes-per-second",
                "1000000000",
                "althing.limits.outbound-entries",
                "20")) {
            var room = server.room("kitchen");
            for (int round = 0; round < 2; round++) {
                live(server, room.epoch().value());
            }
            server.leave("ada", room);
            TestServer.await(
                    "all sockets are gone", () -> server.bean(Sockets.class).count() == 0);
        }
        for (int i = 0; i < 20; i++) {
            System.gc();
            ByteBufAllocator.DEFAULT.directBuffer(1024).release();
        }
        assertEquals(
                List.of(),
                lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList());
        log.detachAppender(lines);
    }

    /** All the ways to come and go. */
    private static void live(TestServer server, String epoch) {
        var body = "x".repeat(50_000);
        var ada = server.join("ada", "kitchen");
        var slow = server.join("slow", "kitchen").pause(true);
        var rude = server.join("rude", "kitchen");
        var polite = server.join("polite", "kitchen");
        var broken = server.join("broken", "kitchen");
        for (int i = 0; i < 150; i++) {
            ada.say("m" + System.nanoTime(), body).next("ack");
            ada.heard("message");
        }
        ada.text("{\"type\":\"history\",\"id\":\"h\",\"before\":1000000,\"limit\":100}")
                .next("page");
        rude.close();
        broken.send(TestSocket.TEXT, (byte) '{').send(TestSocket.FIN | TestSocket.PING, (byte) 1);
        broken.send(TestSocket.FIN | TestSocket.TEXT, (byte) '{');
        polite.send(TestSocket.FIN | TestSocket.CLOSE);
        polite.closeCode();
        slow.close();
        server.knock("/ws/kitchen?after=1&epoch=" + epoch, "X-Test-User: late")
                .socket()
                .close();
        server.knock("/ws/nowhere", "X-Test-User: late");
        ada.ignoreCloses();
        ada.close();
    }
}
