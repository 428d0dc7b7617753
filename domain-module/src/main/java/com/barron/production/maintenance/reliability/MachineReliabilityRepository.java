package com.barron.production.maintenance.reliability;

import com.barron.production.reference.Reference;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Counts failures and repairs of a machine. The machine is down for the union of its tickets: each
 * one adds what lies behind the latest end of those before it.
 */
@Dependent
class MachineReliabilityRepository implements MachineReliability {
  private static final String OF =
      """
      with span as (
        select greatest(?, (select min(t.opened_at) from ticket t where t.machine_number = ?
                           and t.status <> 'WITHDRAWN')) as since,
               cast(? as timestamptz) as until),
      trouble as (
        select t.number, t.opened_at, t.resolved_at, greatest(t.opened_at, s.since) as stood_from,
               least(coalesce(t.resolved_at, s.until), s.until) as stood_until, s.since, s.until
        from ticket t cross join span s
        where t.machine_number = ? and t.status <> 'WITHDRAWN' and t.opened_at < s.until
          and (t.resolved_at is null or t.resolved_at > s.since)),
      ordered as (
        select trouble.*,
               max(stood_until) over (
                 order by opened_at, number rows between unbounded preceding and 1 preceding) as stood_before
        from trouble)
      select s.since, s.until,
             count(o.number) filter (where o.opened_at >= s.since) as failures,
             count(o.number) filter (where o.resolved_at <= s.until) as repairs,
             coalesce(sum(extract(epoch from o.resolved_at - o.opened_at))
               filter (where o.resolved_at <= s.until), 0) as repairing,
             coalesce(sum(extract(epoch from greatest(
               o.stood_until - greatest(o.stood_from, o.stood_before), interval '0'))), 0) as down
      from span s left join ordered o on true
      where s.since < s.until
      group by s.since, s.until
      """;

  private final Sql sql;

  @Inject
  MachineReliabilityRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Reliability> of(Reference machine, Instant from, Instant to) {
    String number = machine.toString();
    return sql.first(OF, MachineReliabilityRepository::reliability, from, number, to, number)
        .filter(found -> found.failures() > 0 || found.repairs() > 0);
  }

  private static Reliability reliability(ResultSet row) throws SQLException {
    return new Reliability(
        Sql.instant(row, "since").orElseThrow(),
        Sql.instant(row, "until").orElseThrow(),
        row.getInt("failures"),
        row.getInt("repairs"),
        Duration.ofSeconds(row.getLong("repairing")),
        Duration.ofSeconds(row.getLong("down")));
  }
}
