package org.althing.planted.adapters_show_only_what_is_named_elsewhere.bootstrap;

import org.althing.planted.adapters_show_only_what_is_named_elsewhere.adapter.persistence.Storage;

record StorageWiring(Storage storage) {}
