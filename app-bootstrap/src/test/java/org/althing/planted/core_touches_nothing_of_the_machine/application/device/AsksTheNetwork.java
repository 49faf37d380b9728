package org.althing.planted.core_touches_nothing_of_the_machine.application.device;

import java.net.http.HttpClient;
import org.althing.planted.Offends;

@Offends("goes past the ports")
final class AsksTheNetwork {
    HttpClient it() {
        return HttpClient.newHttpClient();
    }
}
