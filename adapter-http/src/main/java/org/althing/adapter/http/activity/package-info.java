/** The record of activity over HTTP. */
@NullMarked
package org.althing.adapter.http.activity;

import org.jspecify.annotations.NullMarked;
