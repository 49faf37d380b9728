package org.althing.adapter.hardware.system;

import java.util.Optional;
import org.althing.domain.IpAddress;

/** Knows by which address the machine itself speaks to the world, if it can. */
interface OwnAddress {
    Optional<IpAddress> find();
}
