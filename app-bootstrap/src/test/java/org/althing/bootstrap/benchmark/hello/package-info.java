/** The least that one can start with Micronaut. */
@NullMarked
package org.althing.bootstrap.benchmark.hello;

import org.jspecify.annotations.NullMarked;
