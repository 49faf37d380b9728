package org.althing.application.device;

import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.Refuses;
import org.althing.domain.device.InterfaceName;

/** The machine has no network interface of that name. */
@Refuses(Problem.DEVICE_NOT_FOUND)
public record InterfaceNotFound(InterfaceName name) implements Refusal, FindNetworkInterface.Result {
    @Override
    public String detail() {
        return "The machine has no network interface called " + name + ".";
    }
}
