package org.althing.bootstrap.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.althing.bootstrap.program.Api;

/**
 * Someone who says a number of things in a room over a socket and hears all that is said, whatever happens to the server.
 *
 * <p>It keeps to the protocol: what was not acknowledged is sent again by the same id, and a new connection says where the
 * last one ended. At most {@value #WINDOW} messages wait for their acknowledgement.
 */
final class TalkingClient {
    private static final int WINDOW = 32;
    private static final long PATIENCE_SECONDS = 120;

    private final String name;
    private final Map<String, String> toSay = new LinkedHashMap<>();
    private final Map<String, Long> acknowledged = new LinkedHashMap<>();
    private final List<JsonNode> heard = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private String room;
    private String token;
    private Api api;
    private String epoch;
    private long lastSeq;
    private int connection;
    private boolean lost;
    private int sent;
    private int acknowledgedHere;
    private long newestAtReturn;
    private int replayed;
    private int resyncs;
    private AssertionError broken;

    TalkingClient(String name, Corpus corpus, int messages) {
        this.name = name;
        for (int i = 0; i < messages; i++) {
            toSay.put(name + "-" + i, corpus.line(i));
        }
    }

    /** Connects, sends all that is left to say, and returns when everything is acknowledged or the connection is lost. */
    void talk(URI server, String roomId, String credential) throws Exception {
        var socket = connect(server, roomId, credential);
        for (var message : unsaid().entrySet()) {
            if (!mayGoOn()) {
                return;
            }
            var frame = Api.JSON.writeValueAsString(
                    Map.of("type", "send", "id", message.getKey(), "body", message.getValue()));
            try {
                socket.sendText(frame, true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                return;
            }
        }
        await(() -> lost || acknowledged.size() == toSay.size());
    }

    /** Waits until it has heard everything up to an entry. */
    void hearUpTo(long seq) throws InterruptedException {
        await(() -> lastSeq >= seq);
    }

    void awaitAcknowledged(int count) throws InterruptedException {
        await(() -> acknowledged.size() >= count);
    }

    Map<String, Long> acknowledged() {
        lock.lock();
        try {
            return Map.copyOf(acknowledged);
        } finally {
            lock.unlock();
        }
    }

    Map<String, String> toSay() {
        return toSay;
    }

    List<JsonNode> heard() {
        lock.lock();
        try {
            return List.copyOf(heard);
        } finally {
            lock.unlock();
        }
    }

    /** How many entries, missed while it was away, were sent to it when it came back. */
    int replayed() {
        lock.lock();
        try {
            return replayed;
        } finally {
            lock.unlock();
        }
    }

    /** How often it was told to fetch what it missed by itself. */
    int resyncs() {
        lock.lock();
        try {
            return resyncs;
        } finally {
            lock.unlock();
        }
    }

    boolean isDone() {
        lock.lock();
        try {
            return acknowledged.size() == toSay.size();
        } finally {
            lock.unlock();
        }
    }

    private WebSocket connect(URI server, String roomId, String credential) throws Exception {
        lock.lock();
        int mine;
        String resume;
        try {
            room = roomId;
            token = credential;
            api = new Api(server);
            lost = false;
            mine = ++connection;
            resume = epoch == null ? "" : "?after=" + lastSeq + "&epoch=" + epoch;
        } finally {
            lock.unlock();
        }
        var address = URI.create(server.toString().replaceFirst("http", "ws") + "/ws/" + roomId + resume);
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Authorization", "Bearer " + credential)
                .subprotocols("althing.v1")
                .buildAsync(address, new Ear(mine))
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private Map<String, String> unsaid() {
        lock.lock();
        try {
            var unsaid = new LinkedHashMap<>(toSay);
            unsaid.keySet().removeAll(acknowledged.keySet());
            return unsaid;
        } finally {
            lock.unlock();
        }
    }

    private boolean mayGoOn() throws InterruptedException {
        lock.lock();
        try {
            sent++;
            await(() -> lost || sent - acknowledgedHere < WINDOW);
            return !lost;
        } finally {
            lock.unlock();
        }
    }

    private void await(BooleanSupplier condition) throws InterruptedException {
        lock.lock();
        try {
            var left = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (!condition.getAsBoolean()) {
                if (broken != null) {
                    throw broken;
                }
                left = changed.awaitNanos(left);
                if (left <= 0) {
                    throw new AssertionError(name + " waited too long: " + acknowledged.size() + " of " + toSay.size()
                            + " acknowledged, heard up to " + lastSeq);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void hear(JsonNode frame) throws Exception {
        switch (frame.path("type").asText()) {
            case "welcome" -> welcome(frame);
            case "resync" -> {
                resyncs++;
                catchUp(frame.path("seq").asLong());
            }
            case "entry" -> {
                entry(frame);
                replayed += lastSeq <= newestAtReturn ? 1 : 0;
            }
            case "ack" -> {
                acknowledged.merge(frame.path("id").asText(), frame.path("seq").asLong(), TalkingClient::same);
                acknowledgedHere++;
            }
            default -> throw new AssertionError(name + " heard " + frame);
        }
    }

    private void welcome(JsonNode frame) {
        if (epoch == null) {
            epoch = frame.path("epoch").asText();
            lastSeq = frame.path("seq").asLong();
        } else {
            newestAtReturn = frame.path("seq").asLong();
        }
        sent = 0;
        acknowledgedHere = 0;
    }

    private void catchUp(long upTo) throws Exception {
        for (var entry : api.timeline(room, token, lastSeq)) {
            if (entry.path("seq").asLong() <= upTo) {
                entry(entry);
            }
        }
    }

    private void entry(JsonNode entry) {
        var seq = entry.path("seq").asLong();
        if (seq != lastSeq + 1) {
            throw new AssertionError(name + " heard entry " + seq + " after entry " + lastSeq);
        }
        lastSeq = seq;
        heard.add(entry);
    }

    private static Long same(Long first, Long again) {
        if (!first.equals(again)) {
            throw new AssertionError("one message was acknowledged as entry " + first + " and as entry " + again);
        }
        return first;
    }

    /** One connection's ear; what an earlier connection still hears is not heard. */
    private final class Ear implements WebSocket.Listener {
        private final int mine;
        private final StringBuilder text = new StringBuilder();

        Ear(int mine) {
            this.mine = mine;
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                locked(() -> {
                    try {
                        hear(Api.JSON.readTree(text.toString()));
                    } catch (Exception e) {
                        throw new AssertionError(name + " could not hear", e);
                    }
                });
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            locked(() -> lost = true);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            locked(() -> lost = true);
        }

        private void locked(Runnable action) {
            lock.lock();
            try {
                if (mine == connection) {
                    action.run();
                }
            } catch (AssertionError e) {
                broken = e;
            } finally {
                changed.signalAll();
                lock.unlock();
            }
        }
    }
}
