package com.barron.production.imports;

import static com.barron.production.json.Jsonp.JSON;

import com.barron.production.digest.Sha256;
import com.barron.production.listing.Page;
import com.barron.production.listing.PageKey;
import com.barron.production.listing.PageRequest;
import com.barron.production.people.PersonId;
import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Imports and what became of their rows. */
@Dependent
class ImportRepository {
  private static final JsonReaderFactory READERS = JSON.createReaderFactory(Map.of());

  private static final String BEGIN =
      """
      insert into import_run (subject, format, digest, dry_run, atomic, status, person_id, started_at)
      values (?, ?, ?, ?, ?, 'RUNNING', ?, now())
      returning id
      """;

  private static final String ROWS =
      """
      insert into import_row (import_id, row_no, record, action, field, code, effects, before, after)
      select ?, cast(r.row_no as integer), nullif(r.record, ''), r.action, r.field, r.code,
             string_to_array(r.effects, ' '), cast(r.before as json), decode(r.after, 'hex')
        from unnest(?, ?, ?, ?, ?, ?, ?, ?) as r (row_no, record, action, field, code, effects, before, after)
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
      select i.id, i.subject, i.format, i.dry_run, i.atomic, i.status, i.person_id, i.started_at, i.ended_at,
             i.counts, i.effects, i.reversed_by, i.reversed_at
        from import_run i
      """;

  private static final String OUTCOME =
      """
      select r.row_no, r.record, r.action, r.field, r.code, r.effects from import_row r where r.import_id = ?
      """;

  private static final String TO_REVERSE =
      """
      select r.row_no, r.record, r.action, r.before, encode(r.after, 'hex') as after, r.effects
        from import_row r
       where r.import_id = ? and r.action in ('CREATED', 'UPDATED') and not r.reversed and r.row_no < ?
       order by r.row_no desc
       limit ?
      """;

  private static final String TAKE_BACK =
      """
      update import_row set reversed = true, before = null
       where import_id = ? and row_no = any(cast(? as integer[]))
      """;

  private static final String REVERSED =
      """
      update import_run set status = 'REVERSED', reversed_by = ?, reversed_at = now(), ended_at = coalesce(ended_at, now())
       where id = ?
      """;

  private static final String DELETE_ROWS =
      """
      delete from import_row where (import_id, row_no) in (
        select r.import_id, r.row_no from import_row r join import_run i on i.id = r.import_id
         where i.started_at < now() - ? * interval '1 day' limit ?)
      """;

  private static final String DELETE_RUNS =
      """
      delete from import_run i where i.started_at < now() - ? * interval '1 day'
        and not exists (select from import_row r where r.import_id = i.id)
      """;

  /** What is needed to take a row back. */
  record DoneRow(
      int row,
      String record,
      RowAction action,
      Optional<JsonObject> before,
      String after,
      List<RowEffect> effects) {}

  /**
   * A row as it is kept. @param after the digest of what is there since; empty text: nothing new
   */
  record KeptRow(RowOutcome outcome, Optional<JsonObject> before, String after) {}

  private final Sql sql;

  @Inject
  ImportRepository(Sql sql) {
    this.sql = sql;
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

  void add(long id, List<KeptRow> rows) {
    sql.write(
        ROWS,
        id,
        SqlArray.texts(rows, row -> row.outcome().row()),
        SqlArray.texts(rows, row -> row.outcome().record()),
        SqlArray.texts(rows, row -> row.outcome().action()),
        SqlArray.texts(rows, row -> row.outcome().field()),
        SqlArray.texts(rows, row -> row.outcome().code()),
        SqlArray.texts(rows, row -> words(row.outcome().effects())),
        SqlArray.texts(rows, KeptRow::before),
        SqlArray.texts(rows, row -> Optional.of(row.after()).filter(hex -> !hex.isEmpty())));
  }

  private static String words(List<RowEffect> effects) {
    return String.join(" ", effects.stream().map(RowEffect::name).toList());
  }

  void end(long id, ImportStatus status) {
    sql.write(END, status, id, id, id);
  }

  void forgetRows(long id) {
    sql.write("delete from import_row where import_id = ?", id);
  }

  Optional<ImportView> find(long id) {
    return sql.first(SELECT + " where i.id = ?", row -> view(row, refused(id)), id);
  }

  private List<RowOutcome> refused(long id) {
    return sql.read(
        OUTCOME + " and r.action = 'REFUSED' order by r.row_no limit ?",
        ImportRepository::outcome,
        id,
        ImportView.MOST_REFUSED);
  }

  /** The newest first; without the rows that were refused. */
  Page<ImportView> page(PageRequest request) {
    List<Object> values = new ArrayList<>();
    StringBuilder where = new StringBuilder(" where true");
    request
        .criteria()
        .forEach(
            criterion -> {
              where.append(" and i.subject = ?");
              values.add(criterion.value());
            });
    request
        .after()
        .ifPresent(
            key -> {
              where.append(" and i.id < cast(? as bigint)");
              values.add(key.number());
            });
    values.add(request.limit() + 1);
    List<ImportView> found =
        sql.read(
            SELECT + where + " order by i.id desc limit ?",
            row -> view(row, List.of()),
            values.toArray());
    return page(found, request.limit(), view -> key(view.id()));
  }

  Page<RowOutcome> rows(long id, PageRequest request) {
    List<Object> values = new ArrayList<>(List.of(id));
    StringBuilder where = new StringBuilder();
    request
        .criteria()
        .forEach(
            criterion -> {
              where.append(" and r.action = ?");
              values.add(criterion.value());
            });
    request
        .after()
        .ifPresent(
            key -> {
              where.append(" and r.row_no > cast(? as integer)");
              values.add(key.number());
            });
    values.add(request.limit() + 1);
    List<RowOutcome> found =
        sql.read(
            OUTCOME + where + " order by r.row_no limit ?",
            ImportRepository::outcome,
            values.toArray());
    return page(found, request.limit(), outcome -> key(outcome.row()));
  }

  private static <T> Page<T> page(List<T> found, int limit, Function<T, String> key) {
    List<T> shown = found.subList(0, Math.min(limit, found.size()));
    return new Page<>(
        shown,
        shown.isEmpty()
            ? Optional.empty()
            : Optional.of(new PageKey(Optional.empty(), key.apply(shown.get(shown.size() - 1)))),
        found.size() > limit);
  }

  /** As the keys of all pages are written. */
  private static String key(long number) {
    return String.format(Locale.ROOT, "%012d", number);
  }

  /** Rows that changed something, the last first. */
  List<DoneRow> done(long id, int before, int most) {
    return sql.read(TO_REVERSE, ImportRepository::doneRow, id, before, most);
  }

  void takeBack(long id, List<DoneRow> rows) {
    sql.write(TAKE_BACK, id, SqlArray.texts(rows, DoneRow::row));
  }

  void reversed(long id, PersonId by) {
    sql.write(REVERSED, by.value(), id);
  }

  int deleteOld(int days, int most) {
    int rows = sql.write(DELETE_ROWS, days, most);
    return rows + (rows < most ? sql.write(DELETE_RUNS, days) : 0);
  }

  private static ImportView view(ResultSet row, List<RowOutcome> refused) throws SQLException {
    return new ImportView(
        row.getLong("id"),
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
        refused);
  }

  private static <E extends Enum<E>> Map<E, Integer> numbers(Class<E> names, String json) {
    JsonObject object = object(json);
    Map<E, Integer> numbers = new EnumMap<>(names);
    for (E name : names.getEnumConstants()) {
      if (object.containsKey(name.name())) {
        numbers.put(name, object.getInt(name.name()));
      }
    }
    return numbers;
  }

  private static JsonObject object(String json) {
    try (var reader = READERS.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }

  private static RowOutcome outcome(ResultSet row) throws SQLException {
    return new RowOutcome(
        row.getInt("row_no"),
        Optional.ofNullable(row.getString("record")),
        RowAction.valueOf(row.getString("action")),
        Optional.ofNullable(row.getString("field")),
        Optional.ofNullable(row.getString("code")).map(RowCode::valueOf),
        effects(row));
  }

  private static DoneRow doneRow(ResultSet row) throws SQLException {
    return new DoneRow(
        row.getInt("row_no"),
        row.getString("record"),
        RowAction.valueOf(row.getString("action")),
        Optional.ofNullable(row.getString("before")).map(ImportRepository::object),
        row.getString("after"),
        effects(row));
  }

  private static List<RowEffect> effects(ResultSet row) throws SQLException {
    return Stream.of((String[]) row.getArray("effects").getArray())
        .map(RowEffect::valueOf)
        .toList();
  }
}
