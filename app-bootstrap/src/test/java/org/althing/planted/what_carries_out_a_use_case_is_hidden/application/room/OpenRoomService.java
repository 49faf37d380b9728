package org.althing.planted.what_carries_out_a_use_case_is_hidden.application.room;

final class OpenRoomService implements OpenRoom {
    @Override
    public Result call(Command command) {
        return new Done();
    }
}
