package org.althing.planted.core_asks_a_port_for_chance.application.nomic;

import java.util.Collections;
import java.util.List;
import org.althing.planted.Offends;

@Offends("throws dice by the way")
final class Shuffles {
    void it(List<String> players) {
        Collections.shuffle(players);
    }
}
