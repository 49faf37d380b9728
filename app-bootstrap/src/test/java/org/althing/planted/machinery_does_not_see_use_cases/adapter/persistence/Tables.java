package org.althing.planted.machinery_does_not_see_use_cases.adapter.persistence;

import org.althing.application.StorageUnavailable;

record Tables(StorageUnavailable broken) {}
