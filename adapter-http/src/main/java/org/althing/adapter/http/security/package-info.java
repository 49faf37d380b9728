/** Who calls: credentials in, the core's callers out; access tokens, and the headers that keep browsers safe. */
@NullMarked
package org.althing.adapter.http.security;

import org.jspecify.annotations.NullMarked;
