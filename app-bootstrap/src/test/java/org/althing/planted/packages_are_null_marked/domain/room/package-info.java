@NullMarked
package org.althing.planted.packages_are_null_marked.domain.room;

import org.jspecify.annotations.NullMarked;
