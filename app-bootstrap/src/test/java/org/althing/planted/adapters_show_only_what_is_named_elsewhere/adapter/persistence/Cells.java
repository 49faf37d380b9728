package org.althing.planted.adapters_show_only_what_is_named_elsewhere.adapter.persistence;

import org.althing.planted.Offends;

@Offends("is public for its neighbours")
public record Cells() {}
