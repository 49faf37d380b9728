@NullMarked
package org.althing.planted.core_packages_are_null_marked.application.room;

import org.jspecify.annotations.NullMarked;
