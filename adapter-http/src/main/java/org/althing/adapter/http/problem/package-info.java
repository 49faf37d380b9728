/** How HTTP says no: every answer of 4xx and 5xx is made here, and looks alike (RFC 9457). */
@NullMarked
package org.althing.adapter.http.problem;

import org.jspecify.annotations.NullMarked;
