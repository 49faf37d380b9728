package org.althing.bootstrap;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * Where the server listens.
 *
 * @param port 0: one that is free
 */
record BindAddress(String host, int port) {
    private static final Pattern FORM = Pattern.compile("(?:\\[([0-9a-fA-F:.]+)\\]|([^:\\[\\]/\\s]+)):([0-9]{1,5})");
    private static final int MAX_PORT = 65535;

    static boolean isOne(String raw) {
        var parts = FORM.matcher(raw);
        return parts.matches() && Integer.parseInt(parts.group(3)) <= MAX_PORT;
    }

    static BindAddress of(String raw) {
        var parts = FORM.matcher(raw);
        if (!parts.matches()) {
            throw new IllegalArgumentException(raw + " was accepted and is no address");
        }
        var host = parts.group(1) == null ? parts.group(2) : parts.group(1);
        return new BindAddress(host, Integer.parseInt(parts.group(3)));
    }

    /** Whether only this machine can reach it; a name that is not known is taken for one that others can. */
    boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** The URL of a server that listens here, at the port that it was given. */
    String url(int givenPort) {
        var shown = host.contains(":") ? "[" + host + "]" : host;
        return "http://" + shown + ":" + givenPort;
    }
}
