/** The shared abilities without any adapter. */
@NullMarked
package org.althing.application.inmemory;

import org.jspecify.annotations.NullMarked;
