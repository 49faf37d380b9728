/** Identity's ports in memory. */
@NullMarked
package org.althing.application.identity.inmemory;

import org.jspecify.annotations.NullMarked;
