package com.barron.production.maintenance.reliability;

import com.barron.production.reference.Reference;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Counts failures and repairs of machines. A machine is down for the union of its tickets: each one
 * adds what lies behind the latest end of those before it.
 */
@Dependent
class MachineReliabilityRepository implements MachineReliability {
  private static final String FIGURES =
      """
      with span as (
        select cast(? as timestamptz) as since, cast(? as timestamptz) as until
      ), watched as (
        select t.machine_number, greatest(min(t.opened_at), (select since from span)) as since
          from ticket t
         where t.status <> 'WITHDRAWN' %s
         group by t.machine_number
      ), trouble as (
        select t.machine_number, t.number, t.opened_at, t.resolved_at, w.since, s.until,
               greatest(t.opened_at, w.since) as stood_from,
               least(coalesce(t.resolved_at, s.until), s.until) as stood_until
          from ticket t
          join watched w on w.machine_number = t.machine_number
         cross join span s
         where t.status <> 'WITHDRAWN' and t.opened_at < s.until
           and (t.resolved_at is null or t.resolved_at > w.since)
      ), ordered as (
        select trouble.*,
               max(stood_until) over (partition by machine_number order by opened_at, number
                                      rows between unbounded preceding and 1 preceding) as stood_before
          from trouble
      ), figures as (
        select machine_number, since, until,
               count(*) filter (where opened_at >= since) as failures,
               count(*) filter (where resolved_at <= until) as repairs,
               coalesce(sum(extract(epoch from resolved_at - opened_at))
                 filter (where resolved_at <= until), 0) as repairing,
               sum(extract(epoch from greatest(
                 stood_until - greatest(stood_from, stood_before), interval '0'))) as down
          from ordered
         group by machine_number, since, until
      )
      select f.machine_number, m.name, f.since, f.until, f.failures, f.repairs, f.repairing, f.down
        from figures f join machine m on m.number = f.machine_number
       where f.failures > 0 or f.repairs > 0
       order by f.failures desc, f.repairing / nullif(f.repairs, 0) desc nulls last, f.machine_number
       limit ?
      """;

  private static final String OF = String.format(Locale.ROOT, FIGURES, "and t.machine_number = ?");
  private static final String WORST = String.format(Locale.ROOT, FIGURES, "");

  private final Sql sql;

  @Inject
  MachineReliabilityRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Reliability> of(Reference machine, Instant from, Instant to) {
    return sql.first(
        OF, MachineReliabilityRepository::reliability, from, to, machine.toString(), 1);
  }

  @Override
  public List<MachineFigures> worst(Instant from, Instant to, int most) {
    return sql.read(WORST, MachineReliabilityRepository::figures, from, to, most);
  }

  private static MachineFigures figures(ResultSet row) throws SQLException {
    return new MachineFigures(
        Reference.of(row.getString("machine_number")), row.getString("name"), reliability(row));
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
