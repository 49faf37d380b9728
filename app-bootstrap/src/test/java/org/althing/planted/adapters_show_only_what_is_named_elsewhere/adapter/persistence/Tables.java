package org.althing.planted.adapters_show_only_what_is_named_elsewhere.adapter.persistence;

public record Tables() {}
