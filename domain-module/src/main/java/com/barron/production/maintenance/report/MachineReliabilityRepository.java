package com.barron.production.maintenance.report;

import com.barron.production.reference.Reference;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Counts failures and repairs; what lies behind the latest end of earlier tickets is down time. */
@Dependent
class MachineReliabilityRepository implements MachineReliability {
  private static final String WORST =
      """
      with span as (
        select ?::timestamptz as since, ?::timestamptz as until
      ), watched as (
        select t.machine_number, greatest(min(t.opened_at), (select since from span)) as since
          from ticket t
         where t.status <> 'WITHDRAWN'
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
               avg(extract(epoch from resolved_at - opened_at)) filter (where resolved_at <= until) as repairing,
               sum(extract(epoch from greatest(stood_until - greatest(stood_from, stood_before), interval '0'))) as down
          from ordered
         group by machine_number, since, until
      )
      select f.machine_number, m.name, f.failures, f.repairs, f.repairing,
             case when f.failures > 0
                  then (extract(epoch from f.until - f.since) - f.down) / f.failures end as between_failures
        from figures f join machine m on m.number = f.machine_number
       where f.failures > 0 or f.repairs > 0
       order by f.failures desc, f.repairing desc nulls last, f.machine_number
       limit ?
      """;

  private final Sql sql;

  @Inject
  MachineReliabilityRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<MachineFigures> worst(Instant from, Instant to, int most) {
    return sql.read(WORST, MachineReliabilityRepository::figures, from, to, most);
  }

  private static MachineFigures figures(ResultSet row) throws SQLException {
    return new MachineFigures(
        Reference.of(row.getString("machine_number")),
        row.getString("name"),
        row.getInt("failures"),
        row.getInt("repairs"),
        seconds(row.getBigDecimal("repairing")),
        seconds(row.getBigDecimal("between_failures")));
  }

  private static Optional<Duration> seconds(BigDecimal seconds) {
    return Optional.ofNullable(seconds).map(known -> Duration.ofSeconds(known.longValue()));
  }
}
