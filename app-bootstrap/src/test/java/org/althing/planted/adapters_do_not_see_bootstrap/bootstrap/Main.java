package org.althing.planted.adapters_do_not_see_bootstrap.bootstrap;

public record Main(String name) {}
