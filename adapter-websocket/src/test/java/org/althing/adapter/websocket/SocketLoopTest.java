package org.althing.adapter.websocket;

import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.netty.channel.DefaultEventLoop;
import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.althing.application.Burst;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SocketLoopTest {
    private static final int SOON_MILLIS = 5000;
    private static final SocketLimits OFTEN =
            new SocketLimits(20, 60, 1000, 20, 4, 2000, 1000, Duration.ofMillis(50), Duration.ofMillis(50));

    private final EventLoop loop = new DefaultEventLoop();
    private final Socket broken = mock();
    private final Socket sound = mock();

    @AfterEach
    void end() {
        loop.shutdownGracefully(0, 0, TimeUnit.SECONDS).syncUninterruptibly();
    }

    @Test
    void in_a_burst_all_are_written_at_its_end() {
        var sockets = new SocketLoop(loop, OFTEN, () -> {});
        Burst.run(() -> {
            sockets.wake(broken);
            sockets.wake(sound);
            loop.submit(() -> {}).syncUninterruptibly();
            verify(broken, never()).write();
        });
        verify(sound, timeout(SOON_MILLIS)).write();
        inOrder(broken, sound).verify(broken).write();
    }

    @Test
    void a_socket_that_fails_to_write_is_closed_and_the_next_is_written() {
        doThrow(new IllegalStateException("broken")).when(broken).write();
        var sockets = new SocketLoop(loop, OFTEN, () -> {});
        Burst.run(() -> {
            sockets.wake(broken);
            sockets.wake(sound);
        });
        verify(sound, timeout(SOON_MILLIS)).write();
        verify(broken).fail();
        verify(sound, never()).fail();
    }

    @Test
    void a_socket_that_fails_at_a_tick_is_closed_and_the_next_one_ticks() {
        doThrow(new AssertionError("broken")).when(broken).tick(anyLong());
        var sockets = new SocketLoop(loop, OFTEN, () -> {});
        sockets.execute(() -> {
            sockets.add(broken);
            sockets.add(sound);
        });
        verify(sound, timeout(SOON_MILLIS).atLeast(2)).tick(anyLong());
        verify(broken, timeout(SOON_MILLIS).atLeast(2)).fail();
    }

    @Test
    void the_ticks_go_on_when_there_is_no_relief() {
        var sockets = new SocketLoop(loop, OFTEN, () -> {
            throw new IllegalStateException("no relief");
        });
        sockets.execute(() -> sockets.add(sound));
        verify(sound, timeout(SOON_MILLIS).atLeast(3)).tick(anyLong());
    }

    @Test
    void nothing_is_done_on_a_loop_that_has_ended() {
        var sockets = new SocketLoop(loop, OFTEN, () -> {});
        end();
        sockets.wake(sound);
        sockets.later(sound::write, 0);
        verify(sound, times(0)).write();
    }
}
