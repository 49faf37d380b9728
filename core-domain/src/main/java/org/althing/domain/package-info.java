/** What every feature of the domain shares: comparison of names by how they look, and text that people typed. */
@NullMarked
package org.althing.domain;

import org.jspecify.annotations.NullMarked;
