package org.althing.planted.domain_sees_only_java_and_itself.domain.room;

import java.util.List;
import org.jspecify.annotations.Nullable;

record Room(List<String> members, @Nullable String topic) {}
