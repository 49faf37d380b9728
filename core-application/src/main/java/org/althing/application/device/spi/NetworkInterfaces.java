package org.althing.application.device.spi;

import java.util.List;
import org.althing.domain.device.NetworkInterface;

/**
 * The machine's network interfaces.
 *
 * <p>Thread-safe. Those who ask at once may be given the same reading; nobody is given one that was complete before they
 * asked.
 */
public interface NetworkInterfaces {
    /**
     * Every interface of the program's own network namespace, by name.
     *
     * <p>An interface whose name does not follow {@link org.althing.domain.device.InterfaceName} is left out. One that
     * vanishes meanwhile is left out or has {@code null} for what was not read in time.
     */
    Reading<List<NetworkInterface>> read();
}
