package com.barron.production.sla;

import com.barron.production.reference.ReferenceKind;
import com.barron.production.runtime.ReferenceDataRefreshDue;
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
class SlaPolicyRepository {
  private final EntityManager entityManager;
  private final WorkingCalendarRepository workingCalendarRepository;
  private volatile Map<Key, SlaPolicy> slaPolicies = Map.of();

  @Inject
  SlaPolicyRepository(
      EntityManager entityManager, WorkingCalendarRepository workingCalendarRepository) {
    this.entityManager = entityManager;
    this.workingCalendarRepository = workingCalendarRepository;
  }

  void refresh(@Observes ReferenceDataRefreshDue due) {
    workingCalendarRepository.read();
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
    slaPolicies = rows.stream().collect(Collectors.toMap(SlaPolicyRepository::key, this::policy));
  }

  /**
   * @throws IllegalArgumentException when subjects of this kind have no clocks
   */
  SlaPolicy of(ReferenceKind kind, Priority priority) {
    return Optional.ofNullable(slaPolicies.get(new Key(kind, priority)))
        .orElseThrow(() -> new IllegalArgumentException("no SLA policy for " + kind));
  }

  Function<Priority, SlaPolicy> of(ReferenceKind kind) {
    return priority -> of(kind, priority);
  }

  private static Key key(Tuple row) {
    return new Key(
        ReferenceKind.valueOf(row.get("kind", String.class)),
        Priority.valueOf(row.get("priority", String.class)));
  }

  /** A calendar that came after the calendars were read stops this reading, not the last one. */
  private SlaPolicy policy(Tuple row) {
    return new SlaPolicy(
        Duration.ofMinutes(row.get("target_minutes", Integer.class)),
        Duration.ofMinutes(row.get("warning_minutes", Integer.class)),
        workingCalendarRepository.find(row.get("calendar", String.class)).orElseThrow());
  }

  private record Key(ReferenceKind kind, Priority priority) {}
}
