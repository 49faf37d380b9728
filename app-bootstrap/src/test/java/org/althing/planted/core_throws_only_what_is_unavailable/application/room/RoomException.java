package org.althing.planted.core_throws_only_what_is_unavailable.application.room;

import org.althing.planted.Offends;

@Offends("throws something")
class RoomException extends Exception {}
