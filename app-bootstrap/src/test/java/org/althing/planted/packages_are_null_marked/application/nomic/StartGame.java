package org.althing.planted.packages_are_null_marked.application.nomic;

import org.althing.planted.Offends;

@Offends("may be given null")
interface StartGame {}
