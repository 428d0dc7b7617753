package com.barron.production.audit;

import com.barron.production.people.privacy.SqlPersonalData;
import com.barron.production.sql.Sql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * What somebody did, and what was done to them. It stays, and names them by their key: the audit is
 * only ever added to.
 */
@Singleton
class AuditPersonalData extends SqlPersonalData {
  private static final String EXPORT =
      """
      select a.* from audit a where a.person_id = :person or a.concerns = :person order by a.id
      """;

  @Inject
  AuditPersonalData(Sql sql) {
    super(
        "audit",
        Set.of("audit.person_id", "audit.concerns", "audit.changes"),
        EXPORT,
        List.of(),
        sql);
  }
}
