package org.althing.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One's own profile is changed on the version that was read, or not at all. */
class ProfileTest {
    private static final String ME = "/api/v1/users/me";

    private final TestServer server = TestServer.shared();
    private final String name = TestServer.freshName("ada");
    private final TestClient ada = TestClient.signedUp(server, name);

    @Test
    void a_change_on_the_version_that_was_read_holds_and_has_another() {
        var changed = ada.with("If-Match", tag()).patch(ME, Map.of("displayName", "Ada L."));
        assertEquals("Ada L.", changed.is(200).string("displayName"));
        assertEquals(changed.header("ETag"), tag());
    }

    @Test
    void a_merge_patch_may_say_so() {
        var reply = ada.with("If-Match", tag())
                .send("PATCH", ME, "application/merge-patch+json", BodyPublishers.ofString("{\"displayName\":\"A\"}"));
        assertEquals("A", reply.is(200).string("displayName"));
    }

    @Test
    void null_takes_the_display_name_back_and_leaving_it_out_leaves_it() {
        ada.with("If-Match", tag()).json("PATCH", ME, "{\"displayName\":\"A\"}").is(200);
        assertEquals(
                "A", ada.with("If-Match", tag()).json("PATCH", ME, "{}").is(200).string("displayName"));
        assertEquals(
                name,
                ada.with("If-Match", tag())
                        .json("PATCH", ME, "{\"displayName\":null}")
                        .is(200)
                        .string("displayName"));
    }

    @Test
    void a_change_on_an_older_version_is_stale() {
        var old = tag();
        ada.with("If-Match", old).patch(ME, Map.of("displayName", "B")).is(200);
        ada.with("If-Match", old).patch(ME, Map.of("displayName", "C")).isProblem(412, "request.stale");
        assertEquals("B", ada.get(ME).string("displayName"));
    }

    @Test
    void a_change_must_say_on_which_version_it_was_decided() {
        ada.patch(ME, Map.of("displayName", "D")).isProblem(428, "request.precondition-required");
        assertEquals(name, ada.get(ME).string("displayName"));
    }

    @Test
    void tags_that_were_never_given_out_do_not_match() {
        for (var tag :
                new String[] {"W/\"1\"", "\"99\"", "\"x\"", "\"98\", \"99\"", "\"0\"", "\"-1\"", "W/\"1\",\"99\""}) {
            ada.with("If-Match", tag).patch(ME, Map.of("displayName", "E")).isProblem(412, "request.stale");
        }
        for (var broken : new String[] {"1", "\"1", "*, \"1\"", "\"1\" \"2\"", "w/\"1\""}) {
            ada.with("If-Match", broken).patch(ME, Map.of("displayName", "E")).isProblem(400, "request.unreadable");
        }
        assertEquals(name, ada.get(ME).string("displayName"));
    }

    @Test
    void a_star_matches_whatever_is_there() {
        for (var wanted : new String[] {"S", "T"}) {
            var changed = ada.with("If-Match", "*").patch(ME, Map.of("displayName", wanted));
            assertEquals(wanted, changed.is(200).string("displayName"));
        }
    }

    @Test
    void one_strong_tag_of_a_list_is_enough() {
        for (var list : new String[] {"%s, \"99\"", "W/\"1\" ,\"x,y\",%s", "\"99\",".repeat(2000) + "%s"}) {
            ada.with("If-Match", list.formatted(tag()))
                    .patch(ME, Map.of("displayName", "L"))
                    .is(200);
        }
        ada.with("If-Match", "\"99\"")
                .with("If-Match", tag())
                .patch(ME, Map.of("displayName", "M"))
                .is(200);
    }

    @Test
    void others_see_less() {
        var mine = ada.get(ME).is(200).json();
        assertEquals("user", mine.get("role"));
        var bob = TestClient.signedUp(server, TestServer.freshName("bob"));
        for (var pointer : new Object[] {mine.get("id"), name}) {
            var seen = bob.get("/api/v1/users/" + pointer).is(200).json();
            assertEquals(mine.keySet(), seen.keySet());
            assertEquals(name, seen.get("name"));
            assertNull(seen.get("role"));
        }
    }

    private String tag() {
        return String.valueOf(ada.get(ME).is(200).header("ETag"));
    }
}
