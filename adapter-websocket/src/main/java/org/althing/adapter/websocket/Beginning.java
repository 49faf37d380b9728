package org.althing.adapter.websocket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.util.Iterator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.althing.application.room.FollowRoom;
import org.althing.application.room.FollowRoom.Missed;

/** What a socket is told before all else: the welcome, then what was missed. Each frame is made when it is asked for. */
final class Beginning {
    private Beginning() {}

    static Iterator<Supplier<ByteBuf>> of(FollowRoom.Following following, SocketLimits limits, ByteBufAllocator alloc) {
        var welcome = Outbound.Welcome.of(following.welcome(), limits);
        var first = Stream.<Supplier<ByteBuf>>of(() -> Outbound.write(welcome, alloc));
        return Stream.concat(first, missed(following.missed(), alloc)).toList().iterator();
    }

    private static Stream<Supplier<ByteBuf>> missed(Missed missed, ByteBufAllocator alloc) {
        return switch (missed) {
            case Missed.Entries all -> all.entries().stream().map(entry -> () -> Outbound.entry(entry, alloc));
            case Missed.Resync resync -> {
                var frame = new Outbound.Resync(resync.epoch(), resync.firstSeq(), resync.seq());
                yield Stream.of(() -> Outbound.write(frame, alloc));
            }
        };
    }
}
