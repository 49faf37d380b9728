/** Accounts, tokens and API keys over HTTP. */
@NullMarked
package org.althing.adapter.http.identity;

import org.jspecify.annotations.NullMarked;
