/** What the way of a request into the server does where no request over HTTP can see it. */
@NullMarked
package org.althing.adapter.http.exchange;

import org.jspecify.annotations.NullMarked;
