package org.althing.adapter.persistence.identity;

import java.nio.file.Path;

/** Where the services on the host that may call are kept. A bean of this type makes this module keep them there. */
public record CallersFolder(Path path) {}
