package com.barron.production.sop;

import com.barron.production.people.privacy.SqlPersonalData;
import com.barron.production.sql.Sql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** The failures of steps that somebody reported or closed: records of the plant, which stay. */
@Singleton
class FailurePersonalData extends SqlPersonalData {
  private static final String EXPORT =
      """
      select f.* from sop_failure f where :person in (f.reporter_id, f.closed_by) order by f.reported_at
      """;

  @Inject
  FailurePersonalData(Sql sql) {
    super(
        "failures",
        Set.of(
            "sop_failure.reporter_id",
            "sop_failure.closed_by",
            "sop_failure.observation",
            "sop_failure.measure"),
        EXPORT,
        List.of(),
        sql);
  }
}
