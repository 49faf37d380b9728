package org.althing.planted.sql_is_spoken_in_persistence.bootstrap;

import javax.sql.DataSource;

record StorageWiring(DataSource source) {}
