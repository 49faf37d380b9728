/** The HTTP door, tried over real connections on a server whose ports are in memory. */
@NullMarked
package org.althing.adapter.http;

import org.jspecify.annotations.NullMarked;
