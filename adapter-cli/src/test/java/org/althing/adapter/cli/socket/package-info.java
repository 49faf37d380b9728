/** Conversations over real sockets. */
@NullMarked
package org.althing.adapter.cli.socket;

import org.jspecify.annotations.NullMarked;
