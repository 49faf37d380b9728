@NullMarked
package org.althing.planted.core_packages_are_null_marked.domain.room;

import org.jspecify.annotations.NullMarked;
