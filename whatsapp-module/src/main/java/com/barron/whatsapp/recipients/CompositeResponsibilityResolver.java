package com.barron.whatsapp.recipients;

import com.barron.production.reference.Reference;
import com.barron.production.sla.responsibility.ResponsibilityResolver;
import com.barron.production.sla.responsibility.ResponsiblePeople;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All responsibility resolvers, behind one interface. */
@Singleton
public class CompositeResponsibilityResolver {
  private final List<ResponsibilityResolver> all;

  @Inject
  CompositeResponsibilityResolver(@Any Instance<ResponsibilityResolver> all) {
    this(all.stream().toList());
  }

  public CompositeResponsibilityResolver(List<ResponsibilityResolver> all) {
    this.all = List.copyOf(all);
  }

  /** A statement for each kind of subject. */
  public Map<Reference, ResponsiblePeople> of(Collection<Reference> subjects) {
    var byKind = subjects.stream().distinct().collect(Collectors.groupingBy(Reference::kind));
    Map<Reference, ResponsiblePeople> found = new HashMap<>();
    for (ResponsibilityResolver one : all) {
      List<Reference> its = byKind.getOrDefault(one.kind(), List.of());
      if (!its.isEmpty()) {
        found.putAll(one.of(its));
      }
    }
    return found;
  }
}
