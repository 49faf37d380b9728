/** People and services, the names they go by, and the credentials they show. */
@NullMarked
package org.althing.domain.identity;

import org.jspecify.annotations.NullMarked;
