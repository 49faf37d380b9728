package org.althing.adapter.http.json;

import io.micronaut.http.MutableHttpResponse;

/** Puts bodies into answers. */
public final class Answers {
    private Answers() {}

    /** The length is said at once: an answer to HEAD has no other way to say it, and would end the connection. */
    public static MutableHttpResponse<?> body(MutableHttpResponse<?> response, byte[] body, String mediaType) {
        return response.body(body).contentType(mediaType).contentLength(body.length);
    }
}
