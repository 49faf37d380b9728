/** The machine that Althing runs on: what its parts are called and what can be read of them. */
@NullMarked
package org.althing.domain.device;

import org.jspecify.annotations.NullMarked;
