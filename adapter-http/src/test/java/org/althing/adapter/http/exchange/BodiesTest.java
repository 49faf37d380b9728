package org.althing.adapter.http.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.body.CloseableAvailableByteBody;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is received is given back, whether or not anybody still waits for it. */
class BodiesTest {
    private final AtomicInteger closed = new AtomicInteger();

    @Test
    void a_body_that_comes_after_its_time_is_closed() {
        var arrival = new CompletableFuture<CloseableAvailableByteBody>();
        assertInstanceOf(Bodies.Refused.class, Bodies.await(arrival, 0));
        assertEquals(0, closed.get());
        arrival.complete(body());
        assertEquals(1, closed.get());
    }

    @Test
    void a_body_that_comes_after_an_interruption_is_closed() {
        var arrival = new CompletableFuture<CloseableAvailableByteBody>();
        Thread.currentThread().interrupt();
        assertInstanceOf(Bodies.Refused.class, Bodies.await(arrival, 9));
        assertTrue(Thread.interrupted());
        arrival.complete(body());
        assertEquals(1, closed.get());
    }

    @Test
    void a_body_that_comes_in_time_is_closed_once() {
        assertInstanceOf(Bodies.Arrived.class, Bodies.await(CompletableFuture.completedFuture(body()), 9));
        assertEquals(1, closed.get());
    }

    private CloseableAvailableByteBody body() {
        return (CloseableAvailableByteBody) Proxy.newProxyInstance(
                CloseableAvailableByteBody.class.getClassLoader(),
                new Class<?>[] {CloseableAvailableByteBody.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "close" -> closed.incrementAndGet() > 0 ? null : proxy;
                    case "toByteArray" -> new byte[0];
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
