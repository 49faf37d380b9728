package org.althing.planted.packages_are_null_marked.domain.nomic;

import org.althing.planted.Offends;

@Offends("may hold null")
record Game(String name) {}
