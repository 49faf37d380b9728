/** The HTTP door. */
@NullMarked
package org.althing.adapter.http;

import org.jspecify.annotations.NullMarked;
