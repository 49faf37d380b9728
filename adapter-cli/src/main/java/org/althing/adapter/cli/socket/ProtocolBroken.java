package org.althing.adapter.cli.socket;

import java.io.IOException;

/** The other side does not keep to the protocol. */
final class ProtocolBroken extends IOException {
    private static final long serialVersionUID = 1L;

    ProtocolBroken(String message) {
        super(message);
    }
}
