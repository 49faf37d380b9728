/** The machine over HTTP. */
@NullMarked
package org.althing.adapter.http.device;

import org.jspecify.annotations.NullMarked;
