package org.althing.adapter.http.device;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.althing.adapter.http.exchange.Exchange;
import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.device.FindNetworkInterface;
import org.althing.application.device.ListNetworkInterfaces;
import org.althing.domain.device.InterfaceName;

/** The machine's network interfaces. */
@Controller(Exchange.ROOT + "/network/interfaces")
@ExecuteOn(TaskExecutors.BLOCKING)
final class NetworkInterfacesController {
    private final ListNetworkInterfaces listNetworkInterfaces;
    private final FindNetworkInterface findNetworkInterface;

    NetworkInterfacesController(
            ListNetworkInterfaces listNetworkInterfaces, FindNetworkInterface findNetworkInterface) {
        this.listNetworkInterfaces = listNetworkInterfaces;
        this.findNetworkInterface = findNetworkInterface;
    }

    @Get
    HttpResponse<?> list(Exchange http) {
        return http.query(ListNetworkInterfaces.Command.class, command -> switch (listNetworkInterfaces.list(command)) {
            case ListNetworkInterfaces.Listed(var page) -> http.ok(page);
            case Refusal refusal -> http.refuse(refusal);
        });
    }

    @Get("/{name}")
    HttpResponse<?> find(Exchange http, String name) {
        return http.at(InterfaceName.class, name, Problem.DEVICE_NOT_FOUND)
                .query(FindNetworkInterface.Command.class, command -> switch (findNetworkInterface.find(command)) {
                    case FindNetworkInterface.Found(var view) -> http.ok(view);
                    case Refusal refusal -> http.refuse(refusal);
                });
    }
}
