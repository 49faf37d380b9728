/** What was done, by whom and from where, in a record that shows if it was meddled with. */
@NullMarked
package org.althing.application.activity;

import org.jspecify.annotations.NullMarked;
