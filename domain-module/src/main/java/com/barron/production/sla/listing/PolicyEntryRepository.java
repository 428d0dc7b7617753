package com.barron.production.sla.listing;

import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The policies as they are stored: also those that no cache knows yet. */
@Dependent
class PolicyEntryRepository {
  /** Without those of kinds and priorities that only a later version knows. */
  private static final String ALL =
      """
      select kind, priority, target_minutes, warning_minutes, pause_minutes, calendar
      from sla_policy
      where kind = any(:kinds) and priority = any(:priorities)
      order by kind, target_minutes
      """;

  private static final String ONE =
      """
      select kind, priority, target_minutes, warning_minutes, pause_minutes, calendar
      from sla_policy
      where kind = :kind and priority = :priority
      for update
      """;

  private static final String REPLACE =
      """
      update sla_policy
      set target_minutes = :target, warning_minutes = :warning, pause_minutes = :pause, calendar = :calendar
      where kind = :kind and priority = :priority
      """;

  private final EntityManager entityManager;

  @Inject
  PolicyEntryRepository(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @SuppressWarnings("unchecked")
  List<PolicyEntry> all() {
    List<Tuple> rows =
        entityManager
            .createNativeQuery(ALL, Tuple.class)
            .setParameter("kinds", names(ReferenceKind.values()))
            .setParameter("priorities", names(Priority.values()))
            .getResultList();
    return rows.stream().map(PolicyEntryRepository::entry).toList();
  }

  /** A policy that nobody else changes until the transaction ends. */
  @SuppressWarnings("unchecked")
  Optional<PolicyEntry> locked(ReferenceKind kind, Priority priority) {
    List<Tuple> rows =
        entityManager
            .createNativeQuery(ONE, Tuple.class)
            .setParameter("kind", kind.name())
            .setParameter("priority", priority.name())
            .getResultList();
    return rows.stream().map(PolicyEntryRepository::entry).findFirst();
  }

  /** Whether there is such a calendar. */
  boolean hasCalendar(String code) {
    return !entityManager
        .createNativeQuery("select 1 from sla_calendar where code = :code for key share")
        .setParameter("code", code)
        .getResultList()
        .isEmpty();
  }

  void replace(PolicyEntry policy) {
    entityManager
        .createNativeQuery(REPLACE)
        .setParameter("kind", policy.kind().name())
        .setParameter("priority", policy.priority().name())
        .setParameter("target", (int) policy.target().toMinutes())
        .setParameter("warning", (int) policy.warning().toMinutes())
        .setParameter("pause", (int) policy.longPause().toMinutes())
        .setParameter("calendar", policy.calendar())
        .executeUpdate();
  }

  private static PolicyEntry entry(Tuple row) {
    return new PolicyEntry(
        ReferenceKind.valueOf(row.get("kind", String.class)),
        Priority.valueOf(row.get("priority", String.class)),
        minutes(row, "target_minutes"),
        minutes(row, "warning_minutes"),
        minutes(row, "pause_minutes"),
        row.get("calendar", String.class));
  }

  private static Duration minutes(Tuple row, String column) {
    return Duration.ofMinutes(row.get(column, Integer.class));
  }

  private static String[] names(Enum<?>[] constants) {
    return Stream.of(constants).map(Enum::name).toArray(String[]::new);
  }
}
