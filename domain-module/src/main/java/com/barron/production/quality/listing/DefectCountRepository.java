package com.barron.production.quality.listing;

import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Counts defects where they lie together in time. */
@Dependent
class DefectCountRepository implements DefectCounts {
  private static final String BY_TYPE =
      """
      select t.code, t.name, count(*) as defects
      from defect d
      join defect_type t on t.code = d.type
      where d.recorded_at >= ? and not d.withdrawn
      group by t.code, t.name
      order by defects desc, t.name
      """;

  private final Sql sql;

  @Inject
  DefectCountRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<TypeCount> byType(Instant since) {
    return sql.read(
        BY_TYPE,
        row -> new TypeCount(row.getString("code"), row.getString("name"), row.getInt("defects")),
        since);
  }
}
