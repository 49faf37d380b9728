package org.althing.planted.features_of_the_application_are_free_of_cycles.application.nomic.spi;

import org.althing.planted.features_of_the_application_are_free_of_cycles.application.nomic.StartGame;

interface Games {
    StartGame last();
}
