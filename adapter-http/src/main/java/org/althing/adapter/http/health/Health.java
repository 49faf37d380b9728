package org.althing.adapter.http.health;

/** @param status what was found: {@code live} or {@code ready} */
public record Health(String status) {}
