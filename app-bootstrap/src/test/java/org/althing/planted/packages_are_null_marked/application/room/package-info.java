@NullMarked
package org.althing.planted.packages_are_null_marked.application.room;

import org.jspecify.annotations.NullMarked;
