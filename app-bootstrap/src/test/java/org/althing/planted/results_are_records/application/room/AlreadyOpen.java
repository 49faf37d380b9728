package org.althing.planted.results_are_records.application.room;

import org.althing.planted.Offends;

@Offends("is no value")
final class AlreadyOpen implements OpenRoom.Result {}
