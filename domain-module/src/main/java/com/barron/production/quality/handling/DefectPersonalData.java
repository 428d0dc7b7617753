package com.barron.production.quality.handling;

import com.barron.production.people.privacy.SqlPersonalData;
import com.barron.production.sql.Sql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * What somebody recorded, took, released and decided of defects: records of the plant, which stay.
 */
@Singleton
class DefectPersonalData extends SqlPersonalData {
  private static final String EXPORT =
      """
      select d.*, to_jsonb(h) as hold_release, to_jsonb(n) as disposition
        from defect d
        left join hold_release h on h.defect_number = d.number
        left join defect_disposition n on n.defect_number = d.number
       where :person in (d.reporter_id, d.assignee_id, h.requested_by, h.confirmed_by, n.decided_by)
       order by d.recorded_at
      """;

  @Inject
  DefectPersonalData(Sql sql) {
    super(
        "defects",
        Set.of(
            "defect.reporter_id",
            "defect.assignee_id",
            "hold_release.recorded_by",
            "hold_release.requested_by",
            "hold_release.confirmed_by",
            "defect_disposition.decided_by",
            "defect_disposition.note"),
        EXPORT,
        List.of(),
        sql);
  }
}
