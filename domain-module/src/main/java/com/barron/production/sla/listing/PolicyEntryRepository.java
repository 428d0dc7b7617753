package com.barron.production.sla.listing;

import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.Priority;
import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The policies as they are stored: also those that no cache knows yet. */
@Dependent
class PolicyEntryRepository {
  /** Without those of kinds and priorities that only a later version knows. */
  private static final String ALL =
      """
      select kind, priority, target_minutes, warning_minutes, pause_minutes, calendar
      from sla_policy
      where kind = any(?) and priority = any(?)
      order by kind, target_minutes
      """;

  private static final String ONE =
      """
      select kind, priority, target_minutes, warning_minutes, pause_minutes, calendar
      from sla_policy
      where kind = ? and priority = ?
      for update
      """;

  private static final String REPLACE =
      """
      update sla_policy
      set target_minutes = ?, warning_minutes = ?, pause_minutes = ?, calendar = ?
      where kind = ? and priority = ?
      """;

  private final Sql sql;

  @Inject
  PolicyEntryRepository(Sql sql) {
    this.sql = sql;
  }

  List<PolicyEntry> all() {
    return sql.read(
        ALL,
        PolicyEntryRepository::entry,
        SqlArray.texts(List.of(ReferenceKind.values()), ReferenceKind::name),
        SqlArray.texts(List.of(Priority.values()), Priority::name));
  }

  /** A policy that nobody else changes until the transaction ends. */
  Optional<PolicyEntry> locked(ReferenceKind kind, Priority priority) {
    return sql.first(ONE, PolicyEntryRepository::entry, kind, priority);
  }

  /** Whether there is such a calendar. It stays until the transaction ends. */
  boolean hasCalendar(String code) {
    return sql.first("select 1 from sla_calendar where code = ? for key share", row -> code, code)
        .isPresent();
  }

  void replace(PolicyEntry policy) {
    sql.write(
        REPLACE,
        (int) policy.target().toMinutes(),
        (int) policy.warning().toMinutes(),
        (int) policy.longPause().toMinutes(),
        policy.calendar(),
        policy.kind(),
        policy.priority());
  }

  private static PolicyEntry entry(ResultSet row) throws SQLException {
    return new PolicyEntry(
        ReferenceKind.valueOf(row.getString("kind")),
        Priority.valueOf(row.getString("priority")),
        minutes(row, "target_minutes"),
        minutes(row, "warning_minutes"),
        minutes(row, "pause_minutes"),
        row.getString("calendar"));
  }

  private static Duration minutes(ResultSet row, String column) throws SQLException {
    return Duration.ofMinutes(row.getInt(column));
  }
}
