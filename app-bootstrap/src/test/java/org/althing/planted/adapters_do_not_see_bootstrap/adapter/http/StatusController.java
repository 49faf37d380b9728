package org.althing.planted.adapters_do_not_see_bootstrap.adapter.http;

record StatusController(String version) {}
