package org.althing.bootstrap.benchmark.hello;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** Answers one request; only where it is asked to, so that no other program of the tests has it. */
@Controller("/health/live")
@Requires(property = "hello")
class HelloController {
    @Get
    String hello() {
        return "hello";
    }
}
