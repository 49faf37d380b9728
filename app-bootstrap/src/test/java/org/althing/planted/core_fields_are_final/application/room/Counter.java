package org.althing.planted.core_fields_are_final.application.room;

import org.althing.planted.Offends;

@Offends("changes for everybody")
final class Counter {
    static int count;
}
