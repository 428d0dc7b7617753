package com.barron.production.imports;

import com.barron.production.people.privacy.SqlPersonalData;
import com.barron.production.sql.Sql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * Who imported, and what was known of people before an import said something else of them. What was
 * before is forgotten with the person: that import cannot be taken back any more.
 */
@Singleton
class ImportPersonalData extends SqlPersonalData {
  private static final String EXPORT =
      """
      select i.id, i.subject, i.started_at, i.person_id = :person as imported, i.reversed_by = :person as took_back,
             (select jsonb_agg(r.before) from import_row r
               where r.import_id = i.id and i.subject = 'PEOPLE' and r.record = cast(:person as text)) as before,
             (select jsonb_agg(jsonb_build_object('system', k.system, 'id', k.id)) from external_key k
               where k.subject = 'PEOPLE' and k.record = cast(:person as text)) as external_keys
        from import_run i
       where i.person_id = :person or i.reversed_by = :person
          or i.subject = 'PEOPLE' and exists (
               select from import_row r where r.import_id = i.id and r.record = cast(:person as text))
      """;

  private static final String FORGET_BEFORE =
      """
      update import_row r set before = null
        from import_run i
       where i.id = r.import_id and i.subject = 'PEOPLE' and r.record = cast(:person as text) and r.before is not null
      """;

  private static final String FORGET_KEYS =
      """
      delete from external_key where subject = 'PEOPLE' and record = cast(:person as text)
      """;

  @Inject
  ImportPersonalData(Sql sql) {
    super(
        "imports",
        Set.of(
            "import_run.person_id",
            "import_run.reversed_by",
            "import_row.before",
            "import_row.record",
            "import_row.after",
            "external_key.id",
            "external_key.record"),
        EXPORT,
        List.of(FORGET_BEFORE, FORGET_KEYS),
        sql);
  }
}
