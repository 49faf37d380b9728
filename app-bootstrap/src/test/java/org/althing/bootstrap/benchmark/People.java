package org.althing.bootstrap.benchmark;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.althing.bootstrap.program.Api;
import org.althing.bootstrap.program.Leniently;

/** People who are signed up and logged in, so many that none has more sockets than one user may. */
final class People {
    /** What a benchmark raises, and says so: a user may not talk as fast as a machine can. */
    static final Map<String, String> SETTINGS = Leniently.open();

    private static final int SOCKETS_EACH = 20;
    private static final String PASSWORD = "correct horse battery";

    private final Api api;
    private final List<String> tokens = new ArrayList<>();

    private People(Api api) {
        this.api = api;
    }

    static People of(URI server, int sockets) throws Exception {
        var people = new People(new Api(server));
        for (int i = 0; i * SOCKETS_EACH < sockets; i++) {
            people.api.signUp("reader-" + i, PASSWORD);
            people.tokens.add(people.api.token("reader-" + i, PASSWORD));
        }
        return people;
    }

    /** Rooms with seats for them in turn; all that belong to a room have joined it. */
    List<List<Load.Seat>> rooms(int rooms, int seats) throws Exception {
        var all = new ArrayList<List<Load.Seat>>();
        for (int room = 0; room < rooms; room++) {
            all.add(room("room-" + all.size(), seats, room * seats));
        }
        return all;
    }

    private List<Load.Seat> room(String name, int seats, int from) throws Exception {
        var owner = tokens.get(from % tokens.size());
        var id = Api.expect(201, api.post("/api/v1/rooms", owner, Map.of("name", name)))
                .path("id")
                .asText();
        var room = new ArrayList<Load.Seat>();
        for (int i = from; i < from + seats; i++) {
            var token = tokens.get(i % tokens.size());
            if (i > from && i < from + tokens.size()) {
                Api.expect(200, api.post("/api/v1/rooms/" + id + "/join", token, Map.of()));
            }
            room.add(new Load.Seat("/ws/" + id, token));
        }
        return room;
    }
}
