package com.barron.production.bom;

import com.barron.production.people.privacy.SqlPersonalData;
import com.barron.production.sql.Sql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** The changes that somebody proposed or decided: records of the plant, which stay. */
@Singleton
class ChangePersonalData extends SqlPersonalData {
  private static final String EXPORT =
      """
      select c.* from bom_change c where :person in (c.requester_id, c.decided_by) order by c.submitted_at
      """;

  @Inject
  ChangePersonalData(Sql sql) {
    super(
        "bom-changes",
        Set.of(
            "bom_change.requester_id",
            "bom_change.decided_by",
            "bom_change.reason",
            "bom_change.decision_reason"),
        EXPORT,
        List.of(),
        sql);
  }
}
