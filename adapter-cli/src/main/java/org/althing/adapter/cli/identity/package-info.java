/** Commands about users and their API keys. */
@NullMarked
package org.althing.adapter.cli.identity;

import org.jspecify.annotations.NullMarked;
