package org.althing.planted.core_throws_only_what_is_unavailable.application.room;

class StorageUnavailable extends RuntimeException {}
