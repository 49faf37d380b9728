/** What is written beside the code, held to what it promises: decisions, links, the list of changes. */
@NullMarked
package org.althing.bootstrap.documents;

import org.jspecify.annotations.NullMarked;
