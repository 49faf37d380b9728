import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;

/**
 * Talks in a room from a terminal: what you type is said, what others say is printed.
 *
 * <p>One file without a library, to read as much as to run: {@code java Talk.java http://127.0.0.1:8090 NAME ROOM}. The
 * password is asked for, or taken from the variable {@code TALK_PASSWORD}. When the server restarts or the token ends, it
 * comes back and misses nothing.
 */
public class Talk {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI server;
    private final String room;
    private volatile String refreshToken = "";
    private volatile WebSocket socket;

    /** The newest entry that was heard, and of which timeline: who comes back goes on behind it. */
    private volatile long seq;

    private volatile String epoch = "";

    private Talk(URI server, String room) {
        this.server = server;
        this.room = room;
    }

    public static void main(String[] arguments) {
        if (arguments.length != 3) {
            System.err.println("usage: java Talk.java http://127.0.0.1:8090 NAME ROOM");
            System.exit(2);
        }
        try {
            new Talk(URI.create(arguments[0]), arguments[2]).talk(arguments[1]);
        } catch (Exception e) {
            System.err.println(inWords(e instanceof CompletionException ? e.getCause() : e, arguments[0], arguments[2]));
            System.exit(1);
        }
    }

    private void talk(String name) throws Exception {
        open(token("grant_type=password&username=" + encoded(name) + "&password=" + encoded(password())));
        for (var typed = new Scanner(System.in, StandardCharsets.UTF_8); typed.hasNextLine(); ) {
            var frame = "{\"type\":\"send\",\"id\":\"" + UUID.randomUUID() + "\",\"body\":" + quoted(typed.nextLine()) + "}";
            try {
                socket.sendText(frame, true).join();
            } catch (CompletionException e) {
                System.out.println("! not said: " + e.getCause().getMessage());
            }
        }
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }

    private void open(String token) {
        var ws = server.resolve("/ws/" + encoded(room)).toString().replaceFirst("^http", "ws");
        socket = HTTP.newWebSocketBuilder()
                .subprotocols("althing.v1")
                .header("Authorization", "Bearer " + token)
                .buildAsync(URI.create(ws + (epoch.isEmpty() ? "" : "?after=" + seq + "&epoch=" + epoch)), new Ear())
                .join();
    }

    /** Tries again after half a second, then a second, then two, up to thirty: but never all clients at one moment. */
    private void comeBack() {
        for (int tries = 0; ; tries++) {
            try {
                Thread.sleep((long) (Math.random() * Math.min(30_000, 500L << Math.min(tries, 6))));
                open(token("grant_type=refresh_token&refresh_token=" + encoded(refreshToken)));
                return;
            } catch (Exception e) {
                var cause = e instanceof CompletionException ? e.getCause() : e;
                var isFinal = cause instanceof Refused
                        || cause instanceof WebSocketHandshakeException no && no.getResponse().statusCode() < 429;
                if (isFinal) { // else the server is not there yet, or has too much to do
                    System.err.println(inWords(cause, server.toString(), room));
                    System.exit(1);
                }
            }
        }
    }

    /** What went wrong, for people. */
    private static String inWords(Throwable problem, String server, String room) {
        return switch (problem) {
            case ConnectException e -> "no server answers at " + server;
            case IllegalArgumentException e -> server + " is not the address of a server, such as http://127.0.0.1:8090";
            case WebSocketHandshakeException e when e.getResponse().statusCode() == 404 -> "there is no room " + room;
            case WebSocketHandshakeException e -> "the room did not open: status " + e.getResponse().statusCode();
            default -> problem.getMessage() == null ? problem.toString() : problem.getMessage();
        };
    }

    /** The server knows who asks, and says no. */
    @SuppressWarnings("serial")
    private static final class Refused extends IOException {
        Refused(String why) {
            super(why);
        }
    }

    /** By a grant of OAuth 2: the password, then what refreshes (RFC 6749, sections 4.3 and 6). */
    private String token(String grant) throws Exception {
        var request = HttpRequest.newBuilder(server.resolve("/api/v1/auth/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(grant))
                .build();
        var answer = HTTP.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            var why = field(answer.body(), "error_description");
            throw new Refused(why.isEmpty() ? "no token was given: status " + answer.statusCode() : why);
        }
        refreshToken = field(answer.body(), "refresh_token");
        return field(answer.body(), "access_token");
    }

    private static String password() throws IOException {
        var given = System.getenv("TALK_PASSWORD");
        if (given != null) {
            return given;
        }
        var typed = System.console() == null ? null : System.console().readPassword("password: ");
        if (typed == null) {
            throw new IOException("no terminal to ask for the password at; it can be given in TALK_PASSWORD");
        }
        return new String(typed);
    }

    /** Hears the frames; a long one comes in parts. */
    private final class Ear implements WebSocket.Listener {
        private final StringBuilder frame = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket heard, CharSequence part, boolean last) {
            frame.append(part);
            if (last) {
                show(frame.toString());
                frame.setLength(0);
            }
            heard.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket closed, int code, String reason) {
            var mayComeBack = code == 1006 || code == 1011 || code == 1012 || (code >= 4000 && code < 4500);
            if (mayComeBack) {
                Thread.startVirtualThread(Talk.this::comeBack);
            } else {
                System.out.println("closed: " + code + " " + reason);
                System.exit(code == WebSocket.NORMAL_CLOSURE ? 0 : 1);
            }
            return null;
        }

        @Override
        public void onError(WebSocket lost, Throwable error) {
            Thread.startVirtualThread(Talk.this::comeBack);
        }
    }

    private void show(String frame) {
        switch (field(frame, "type")) {
            case "welcome" -> {
                if (epoch.isEmpty()) {
                    System.out.println("You are in " + field(frame, "name") + ".");
                    epoch = field(frame, "epoch");
                    seq = number(frame, "seq");
                }
            }
            case "entry" -> {
                seq = number(frame, "seq");
                showEntry(frame);
            }
            case "resync" -> {
                System.out.println("! More was said meanwhile than is sent again.");
                epoch = field(frame, "epoch");
                seq = number(frame, "seq");
            }
            case "error" -> System.out.println("! " + field(frame, "detail"));
            default -> {}
        }
    }

    private static void showEntry(String frame) {
        var author = frame.contains("\"author\":{") ? field(frame.substring(frame.indexOf("\"author\":{")), "name") : "";
        if (field(frame, "kind").equals("message")) {
            System.out.println((author.isEmpty() ? "somebody who is gone" : author) + ": " + field(frame, "body"));
        } else {
            System.out.println(("* " + author).strip() + " " + field(frame, "code"));
        }
    }

    /** The first string of that name; enough for frames whose shape is known, where a program would use a JSON library. */
    private static String field(String json, String name) {
        var found = Pattern.compile("\"" + name + "\":\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(json);
        return found.find() ? unquoted(found.group(1)) : "";
    }

    private static long number(String json, String name) {
        var found = Pattern.compile("\"" + name + "\":([0-9]+)").matcher(json);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    private static String unquoted(String text) {
        return Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)").matcher(text).replaceAll(escape -> {
            var code = escape.group(1);
            var plain = switch (code.charAt(0)) {
                case 'u' -> Character.toString((char) Integer.parseInt(code.substring(1), 16));
                case 'n' -> "\n";
                case 't' -> "\t";
                case 'r', 'b', 'f' -> " ";
                default -> code;
            };
            return java.util.regex.Matcher.quoteReplacement(plain);
        });
    }

    private static String quoted(String text) {
        var json = new StringBuilder("\"");
        text.chars().forEach(c -> json.append(
                c == '"' || c == '\\' ? "\\" + (char) c : c < ' ' ? String.format("\\u%04x", c) : "" + (char) c));
        return json.append('"').toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
