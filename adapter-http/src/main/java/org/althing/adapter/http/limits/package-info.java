/** How much one caller, or one address, may ask of the server over HTTP. */
@NullMarked
package org.althing.adapter.http.limits;

import org.jspecify.annotations.NullMarked;
