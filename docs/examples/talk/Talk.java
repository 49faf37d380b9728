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
 * password is asked for, or taken from the variable {@code TALK_PASSWORD}.
 */
public class Talk {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public static void main(String[] arguments) {
        if (arguments.length != 3) {
            System.err.println("usage: java Talk.java http://127.0.0.1:8090 NAME ROOM");
            System.exit(2);
        }
        try {
            talk(URI.create(arguments[0]), arguments[1], arguments[2]);
        } catch (Exception e) {
            System.err.println(inWords(e instanceof CompletionException ? e.getCause() : e, arguments[0], arguments[2]));
            System.exit(1);
        }
    }

    private static void talk(URI server, String name, String room) throws Exception {
        var token = token(server, name, password());
        var socket = HTTP.newWebSocketBuilder()
                .subprotocols("althing.v1")
                .header("Authorization", "Bearer " + token)
                .buildAsync(room(server, room), new Ear())
                .join();
        for (var typed = new Scanner(System.in, StandardCharsets.UTF_8); typed.hasNextLine(); ) {
            var frame = "{\"type\":\"send\",\"id\":\"" + UUID.randomUUID() + "\",\"body\":" + quoted(typed.nextLine()) + "}";
            socket.sendText(frame, true).join();
        }
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
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

    /** The OAuth 2 password grant (RFC 6749, section 4.3). */
    private static String token(URI server, String name, String password) throws Exception {
        var form = "grant_type=password&username=" + encoded(name) + "&password=" + encoded(password);
        var request = HttpRequest.newBuilder(server.resolve("/api/v1/auth/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        var answer = HTTP.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            var why = field(answer.body(), "error_description");
            throw new IOException(why.isEmpty() ? "no token was given: status " + answer.statusCode() : why);
        }
        return field(answer.body(), "access_token");
    }

    private static URI room(URI server, String name) {
        return URI.create(server.resolve("/ws/" + encoded(name)).toString().replaceFirst("^http", "ws"));
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
    private static final class Ear implements WebSocket.Listener {
        private final StringBuilder frame = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            frame.append(part);
            if (last) {
                show(frame.toString());
                frame.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            System.out.println("closed: " + code + " " + reason);
            System.exit(code == WebSocket.NORMAL_CLOSURE ? 0 : 1);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            System.err.println("lost: " + error.getMessage());
            System.exit(1);
        }
    }

    private static void show(String frame) {
        switch (field(frame, "type")) {
            case "welcome" -> System.out.println("You are in " + field(frame, "name") + ".");
            case "entry" -> showEntry(frame);
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
