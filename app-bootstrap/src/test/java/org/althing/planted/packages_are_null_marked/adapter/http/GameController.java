package org.althing.planted.packages_are_null_marked.adapter.http;

import org.althing.planted.Offends;

@Offends("may be given null")
record GameController(String name) {}
