/** Use cases, by feature: what you may call. Their {@code spi} is what you must supply. */
@NullMarked
package org.althing.application;

import org.jspecify.annotations.NullMarked;
