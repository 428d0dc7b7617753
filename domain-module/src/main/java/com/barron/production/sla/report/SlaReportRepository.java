package com.barron.production.sla.report;

import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Counts clocks by their last interval. */
@Dependent
class SlaReportRepository implements SlaReport {
  private static final String BY_WEEK =
      """
      select date_trunc('week', i.ended_at at time zone ?)::date as begins,
             count(*) filter (where c.breached_cycle < c.cycle) as met,
             count(*) filter (where c.breached_cycle >= c.cycle) as missed
        from sla_interval i
        join sla_clock c on c.subject = i.subject
       where i.ended_as = 'STOPPED' and i.ended_at >= ? and i.ended_at < ?
         and not exists (select from sla_interval later where later.subject = i.subject and later.no > i.no)
       group by 1
       order by 1
      """;

  private final Sql sql;

  @Inject
  SlaReportRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Week> byWeek(Instant from, Instant to, ZoneId zone) {
    return sql.read(
        BY_WEEK,
        row ->
            new Week(
                row.getObject("begins", LocalDate.class),
                row.getLong("met"),
                row.getLong("missed")),
        zone.getId(),
        from,
        to);
  }
}
