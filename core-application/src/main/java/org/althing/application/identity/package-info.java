/** Accounts, log-in, sessions and API keys: what you may call. */
@NullMarked
package org.althing.application.identity;

import org.jspecify.annotations.NullMarked;
