package org.althing.application.identity.spi;

import java.time.Instant;
import org.althing.domain.identity.CallerName;

/**
 * The numbers that callers used once, for as long as a request with one of them could be repeated. Thread-safe.
 *
 * <p>They are not kept over an end of the program: who checks requests refuses those from before its start, and those that
 * {@link FutureStamps} covers.
 */
public interface Nonces {
    /**
     * Uses one: of many at once, one does. Those whose time is over, whoever's they are, are forgotten by this.
     *
     * @param now when
     * @param until the last moment at which it is remembered
     * @return false if it was used before, or there is no more room to remember it; how many one caller uses takes no room
     *     from another
     */
    boolean use(CallerName caller, String nonce, Instant now, Instant until);
}
