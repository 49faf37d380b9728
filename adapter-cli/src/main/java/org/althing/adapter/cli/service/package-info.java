/** Commands about the program itself: to start it, to check it, to name its version. */
@NullMarked
package org.althing.adapter.cli.service;

import org.jspecify.annotations.NullMarked;
