/** A machine that is only imagined: for embedding, demonstrations and tests. */
@NullMarked
package org.althing.application.device.inmemory;

import org.jspecify.annotations.NullMarked;
