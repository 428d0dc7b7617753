package com.barron.production.imports;

import com.barron.production.digest.Sha256;
import com.barron.production.listing.Page;
import com.barron.production.listing.PageRequest;
import com.barron.production.listing.SqlListing;
import com.barron.production.people.PersonId;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Imports, without their rows. */
@Dependent
class ImportRepository {
  private static final String BEGIN =
      """
      insert into import_run (subject, format, digest, dry_run, atomic, status, person_id, started_at)
      values (?, ?, ?, ?, ?, 'RUNNING', ?, now())
      returning id
      """;

  private static final String END =
      """
      update import_run
         set status = ?, ended_at = now(),
             counts = coalesce((select json_object_agg(c.action, c.many) from
               (select action, count(*) as many from import_row where import_id = ? group by action) c), '{}'),
             effects = coalesce((select json_object_agg(e.effect, e.many) from
               (select effect, count(*) as many from import_row, unnest(effects) as effect
                 where import_id = ? group by effect) e), '{}')
       where id = ?
      """;

  private static final String SELECT =
      """
      select i.id as number, i.subject, i.format, i.dry_run, i.atomic, i.status, i.person_id, i.started_at,
             i.ended_at, i.counts, i.effects, i.reversed_by, i.reversed_at
        from import_run i
      """;

  private static final String REVERSED =
      """
      update import_run set status = 'REVERSED', reversed_by = ?, reversed_at = now(), ended_at = coalesce(ended_at, now())
       where id = ?
      """;

  /** Those whose rows are deleted. */
  private static final String DELETE_RUNS =
      """
      delete from import_run i where i.started_at < now() - ? * interval '1 day'
        and not exists (select from import_row r where r.import_id = i.id)
      """;

  private final Sql sql;
  private final SqlListing<ImportView> runs;

  @Inject
  ImportRepository(Sql sql) {
    this.sql = sql;
    this.runs =
        SqlListing.latest(sql, SELECT, "i.id", ImportRepository::view)
            .by("subject", "i.subject = ?");
  }

  long begin(ImportRequest request) {
    return sql.one(
        BEGIN,
        row -> row.getLong("id"),
        request.subject(),
        request.format(),
        Sha256.of(request.file()).bytes(),
        request.dryRun(),
        request.atomic(),
        request.by().value());
  }

  void end(long id, ImportStatus status) {
    sql.write(END, status, id, id, id);
  }

  Optional<ImportView> find(long id) {
    return runs.find(id);
  }

  /** The newest first. */
  Page<ImportView> page(PageRequest request) {
    return runs.page(request);
  }

  void reversed(long id, PersonId by) {
    sql.write(REVERSED, by.value(), id);
  }

  int deleteOld(int days) {
    return sql.write(DELETE_RUNS, days);
  }

  private static ImportView view(ResultSet row) throws SQLException {
    return new ImportView(
        row.getLong("number"),
        ImportSubject.valueOf(row.getString("subject")),
        ImportFormat.valueOf(row.getString("format")),
        row.getBoolean("dry_run"),
        row.getBoolean("atomic"),
        ImportStatus.valueOf(row.getString("status")),
        new PersonId(row.getLong("person_id")),
        Sql.instant(row, "started_at").orElseThrow(),
        Sql.instant(row, "ended_at"),
        Sql.number(row, "reversed_by").map(PersonId::new),
        Sql.instant(row, "reversed_at"),
        numbers(RowAction.class, row.getString("counts")),
        numbers(RowEffect.class, row.getString("effects")),
        List.of());
  }

  private static <E extends Enum<E>> Map<E, Integer> numbers(Class<E> names, String json) {
    JsonObject object = StoredJson.object(json);
    Map<E, Integer> numbers = new EnumMap<>(names);
    for (E name : names.getEnumConstants()) {
      if (object.containsKey(name.name())) {
        numbers.put(name, object.getInt(name.name()));
      }
    }
    return numbers;
  }
}
