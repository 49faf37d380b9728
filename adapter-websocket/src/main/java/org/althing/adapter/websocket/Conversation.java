package org.althing.adapter.websocket;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.althing.application.Caller;
import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.StorageUnavailable;
import org.althing.application.room.EntryView;
import org.althing.application.room.PostMessage;
import org.althing.application.room.ReadTimeline;
import org.althing.domain.room.ClientId;
import org.althing.domain.room.RoomId;
import org.althing.domain.room.RoomPointer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what the messages of one socket ask for, and answers them. Called by one thread at a time, which may block. */
final class Conversation {
    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);
    private static final CompletionStage<?> DONE = CompletableFuture.completedStage(true);

    private final Doings doings;
    private final Caller.Known caller;
    private final RoomId room;
    private final Socket socket;

    /** When all messages that were sent on are done. */
    private CompletionStage<?> posting = DONE;

    Conversation(Doings doings, Caller.Known caller, RoomId room, Socket socket) {
        this.doings = doings;
        this.caller = caller;
        this.room = room;
        this.socket = socket;
    }

    /** @return when it is done: a message that is to be kept may be under way while the next ones begin */
    CompletionStage<?> hear(byte[] message) {
        Inbound frame = new Inbound.Noise();
        try {
            frame = Inbound.read(message);
            return answer(frame, message.length);
        } catch (RuntimeException | Error e) {
            excuse(frame, e);
            return DONE;
        }
    }

    private CompletionStage<?> answer(Inbound frame, int bytes) {
        return switch (judge(frame, bytes)) {
            case FAIR -> obey(frame);
            case TOO_MANY -> {
                fail(id(frame), ProblemDocument.of(Problem.REQUEST_TOO_MANY, "Send more slowly."));
                yield DONE;
            }
            case REGARDLESS -> {
                socket.close(CloseCode.TOO_FAST);
                yield DONE;
            }
        };
    }

    private Fairness.Verdict judge(Inbound frame, int bytes) {
        var fairness = doings.fairness();
        var user = caller.user().id();
        return switch (frame) {
            case Inbound.Send send -> fairness.judge(user, room, bytes);
            // It ends the socket, so there is one of it.
            case Inbound.Noise noise -> Fairness.Verdict.FAIR;
            case Inbound.History _, Inbound.Ping _, Inbound.Wrong _ -> fairness.judgeOther(user, room);
        };
    }

    private CompletionStage<?> obey(Inbound frame) {
        switch (frame) {
            case Inbound.Send send -> {
                return post(send);
            }
            case Inbound.History history -> read(history);
            case Inbound.Ping ping -> socket.reply(new Outbound.Pong(ping.id()));
            case Inbound.Wrong wrong -> fail(wrong.id(), ProblemDocument.invalid(wrong.errors()));
            case Inbound.Noise noise -> socket.close(CloseCode.BAD_FRAME);
        }
        return DONE;
    }

    private CompletionStage<?> post(Inbound.Send send) {
        var command = new PostMessage.Command(
                caller, new RoomPointer.ById(room), send.id(), send.body(), send.contentType(), send.replyTo());
        var mine = doings.postMessage().submit(command).handle((result, failure) -> {
            if (failure == null) {
                acknowledge(send, result);
            } else {
                excuse(send, failure);
            }
            return true;
        });
        posting = posting.thenCombine(mine, (before, last) -> true);
        return mine;
    }

    private void acknowledge(Inbound.Send send, PostMessage.Result result) {
        switch (result) {
            case PostMessage.Posted posted ->
                socket.reply(new Outbound.Ack(send.id(), posted.entry().seq(), at(posted.entry())));
            case Refusal refusal -> fail(send.id(), ProblemDocument.of(refusal));
        }
    }

    /** Shows what was sent before by the same socket too. */
    private void read(Inbound.History history) {
        posting.toCompletableFuture().join();
        var command =
                new ReadTimeline.Command(caller, new RoomPointer.ById(room), null, history.before(), history.limit());
        switch (doings.readTimeline().read(command)) {
            case ReadTimeline.Read read -> {
                var timeline = read.timeline();
                socket.replyPage(Outbound.page(history.id(), timeline.items(), timeline.firstSeq(), socket.alloc()));
            }
            case Refusal refusal -> fail(history.id(), ProblemDocument.of(refusal));
        }
    }

    private void excuse(Inbound frame, Throwable failure) {
        switch (failure) {
            case CompletionException wrapper -> excuse(frame, wrapper.getCause());
            case StorageUnavailable e -> {
                LOG.warn("The storage cannot answer: {}", e.getMessage());
                fail(id(frame), ProblemDocument.of(Problem.SERVER_UNAVAILABLE, "The storage cannot answer now."));
            }
            default -> {
                var fault = ProblemDocument.fault();
                LOG.error(
                        "Incident {} at a {} of a socket",
                        fault.instance(),
                        frame.getClass().getSimpleName(),
                        failure);
                fail(id(frame), fault);
            }
        }
    }

    private void fail(@Nullable ClientId id, ProblemDocument problem) {
        socket.reply(Outbound.Failure.of(id, problem));
    }

    private static Instant at(EntryView entry) {
        return switch (entry) {
            case EntryView.MessageView message -> message.at();
            case EntryView.NoticeView notice -> notice.at();
        };
    }

    private static @Nullable ClientId id(Inbound frame) {
        return switch (frame) {
            case Inbound.Send send -> send.id();
            case Inbound.History history -> history.id();
            case Inbound.Ping ping -> ping.id();
            case Inbound.Wrong wrong -> wrong.id();
            case Inbound.Noise noise -> null;
        };
    }
}
