package org.althing.adapter.http.identity;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.althing.adapter.http.exchange.Exchange;
import org.althing.application.Refusal;
import org.althing.application.identity.IssueTicket;

/** Tickets for sockets. */
@Controller(Exchange.ROOT + "/ws-tickets")
@ExecuteOn(TaskExecutors.BLOCKING)
final class TicketsController {
    private final IssueTicket issueTicket;

    TicketsController(IssueTicket issueTicket) {
        this.issueTicket = issueTicket;
    }

    @Post
    HttpResponse<?> issue(Exchange http) {
        var origin = http.request().getHeaders().get(HttpHeaders.ORIGIN);
        return http.with(new IssueTicket.Origin(origin == null ? "" : origin))
                .optionalJson(IssueTicket.Command.class, command -> switch (issueTicket.issue(command)) {
                    case IssueTicket.Issued(var ticket) -> http.ok(ticket);
                    case Refusal refusal -> http.refuse(refusal);
                });
    }
}
