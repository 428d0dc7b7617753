package com.barron.production.sla;

import com.barron.production.reference.ReferenceKind;
import com.barron.production.runtime.ReferenceDataIsDue;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The policies, kept in memory. */
@Singleton
class Policies {
  private final EntityManager entityManager;
  private final Calendars calendars;
  private volatile Map<Key, Policy> policies = Map.of();

  @Inject
  Policies(EntityManager entityManager, Calendars calendars) {
    this.entityManager = entityManager;
    this.calendars = calendars;
  }

  void refresh(@Observes ReferenceDataIsDue due) {
    calendars.read();
    read();
  }

  @PostConstruct
  @SuppressWarnings("unchecked")
  void read() {
    List<Tuple> rows =
        entityManager
            .createNativeQuery(
                "select kind, priority, target_minutes, warning_minutes, calendar from sla_policy",
                Tuple.class)
            .getResultList();
    policies = rows.stream().collect(Collectors.toMap(Policies::key, this::policy));
  }

  /**
   * @throws IllegalArgumentException when subjects of this kind have no clocks
   */
  Policy of(ReferenceKind kind, Priority priority) {
    return Optional.ofNullable(policies.get(new Key(kind, priority)))
        .orElseThrow(() -> new IllegalArgumentException("no SLA policy for " + kind));
  }

  Function<Priority, Policy> of(ReferenceKind kind) {
    return priority -> of(kind, priority);
  }

  private static Key key(Tuple row) {
    return new Key(
        ReferenceKind.valueOf(row.get("kind", String.class)),
        Priority.valueOf(row.get("priority", String.class)));
  }

  /** A calendar that came after the calendars were read stops this reading, not the last one. */
  private Policy policy(Tuple row) {
    return new Policy(
        Duration.ofMinutes(row.get("target_minutes", Integer.class)),
        Duration.ofMinutes(row.get("warning_minutes", Integer.class)),
        calendars.find(row.get("calendar", String.class)).orElseThrow());
  }

  private record Key(ReferenceKind kind, Priority priority) {}
}
