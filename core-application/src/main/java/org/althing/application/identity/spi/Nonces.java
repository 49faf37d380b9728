package org.althing.application.identity.spi;

import java.time.Instant;
import org.althing.domain.identity.CallerName;

/**
 * The numbers that callers used once, for as long as a request with one of them could be repeated. Thread-safe.
 *
 * <p>They are not kept over an end of the program: who checks requests refuses those from before its start.
 */
public interface Nonces {
    /**
     * Uses one: of many at once, one does.
     *
     * @param now when; what was forgettable before then may be forgotten
     * @param until when it may be forgotten
     * @return false if it was used before, or there is no more room to remember it
     */
    boolean use(CallerName caller, String nonce, Instant now, Instant until);
}
