package com.barron.production.quality.report;

import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Counts defects and their holds. */
@Dependent
class QualityReportRepository implements QualityReport {
  private static final String DEFECTS =
      """
      select t.name, count(*) as defects
        from defect d join defect_type t on t.code = d.type
       where d.recorded_at >= ? and d.recorded_at < ? and not d.withdrawn
       group by t.name
       order by defects desc, t.name
       limit ?
      """;

  private static final String HOLDS =
      """
      select coalesce(t.name, '') as name, count(*) as holds, count(*) filter (where h.released_at is null) as open,
             extract(epoch from avg(h.released_at - h.placed_at)) as mean
        from order_hold h
        left join defect d on d.number = h.cause
        left join defect_type t on t.code = d.type
       where h.placed_at >= ? and h.placed_at < ? and d.withdrawn is not true
       group by 1
       order by holds desc, 1
       limit ?
      """;

  private final Sql sql;

  @Inject
  QualityReportRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<DefectCount> defects(Instant from, Instant to, int most) {
    return sql.read(
        DEFECTS,
        row -> new DefectCount(row.getString("name"), row.getLong("defects")),
        from,
        to,
        most);
  }

  @Override
  public List<HoldCount> holds(Instant from, Instant to, int most) {
    return sql.read(
        HOLDS,
        row ->
            new HoldCount(
                row.getString("name"),
                row.getLong("holds"),
                row.getLong("open"),
                Optional.ofNullable(row.getBigDecimal("mean"))
                    .map(seconds -> Duration.ofSeconds(seconds.longValue()))),
        from,
        to,
        most);
  }
}
