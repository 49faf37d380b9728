package org.althing.planted.adapters_do_not_see_bootstrap.adapter.http;

import org.althing.planted.Offends;
import org.althing.planted.adapters_do_not_see_bootstrap.bootstrap.Main;

@Offends("looks outwards")
record VersionController(Main main) {}
