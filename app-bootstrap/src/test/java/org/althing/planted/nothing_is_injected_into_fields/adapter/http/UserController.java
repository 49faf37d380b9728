package org.althing.planted.nothing_is_injected_into_fields.adapter.http;

import jakarta.inject.Inject;
import org.althing.planted.Offends;

@Offends("cannot be made by a test")
class UserController {
    @Inject
    Runnable port;
}
