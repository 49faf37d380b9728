/** The WebSocket door: rooms, live. */
@NullMarked
package org.althing.adapter.websocket;

import org.jspecify.annotations.NullMarked;
