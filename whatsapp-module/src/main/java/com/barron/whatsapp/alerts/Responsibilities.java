package com.barron.whatsapp.alerts;

import com.barron.production.reference.Reference;
import com.barron.production.sla.Responsibility;
import com.barron.production.sla.Responsible;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Everybody who says who is responsible, asked as one. */
@Singleton
class Responsibilities {
  private final List<Responsibility> all;

  @Inject
  Responsibilities(@Any Instance<Responsibility> all) {
    this(all.stream().toList());
  }

  Responsibilities(List<Responsibility> all) {
    this.all = List.copyOf(all);
  }

  /** A statement for each kind of subject. */
  Map<Reference, Responsible> of(Collection<Reference> subjects) {
    var byKind = subjects.stream().distinct().collect(Collectors.groupingBy(Reference::kind));
    Map<Reference, Responsible> found = new HashMap<>();
    for (Responsibility one : all) {
      List<Reference> its = byKind.getOrDefault(one.kind(), List.of());
      if (!its.isEmpty()) {
        found.putAll(one.of(its));
      }
    }
    return found;
  }
}
