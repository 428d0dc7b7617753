package com.barron.production.imports;

import com.barron.production.listing.Criterion;
import com.barron.production.listing.Page;
import com.barron.production.listing.PageRequest;
import com.barron.production.listing.SqlListing;
import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What became of the rows of imports, and what was before them. */
@Dependent
class ImportRowRepository {
  private static final String ROWS =
      """
      insert into import_row (import_id, row_no, record, action, field, code, effects, before, after)
      select ?, cast(r.row_no as integer), nullif(r.record, ''), r.action, r.field, r.code,
             string_to_array(r.effects, ' '), cast(r.before as json), decode(r.after, 'hex')
        from unnest(?, ?, ?, ?, ?, ?, ?, ?) as r (row_no, record, action, field, code, effects, before, after)
      """;

  private static final String OUTCOME =
      """
      select r.row_no as number, r.record, r.action, r.field, r.code, r.effects from import_row r
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

  private static final String DELETE_ROWS =
      """
      delete from import_row where (import_id, row_no) in (
        select r.import_id, r.row_no from import_row r join import_run i on i.id = r.import_id
         where i.started_at < now() - ? * interval '1 day' limit ?)
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
  private final SqlListing<RowOutcome> outcomes;

  @Inject
  ImportRowRepository(Sql sql) {
    this.sql = sql;
    this.outcomes =
        SqlListing.keyed(sql, OUTCOME, "r.row_no", ImportRowRepository::outcome)
            .by("import", "r.import_id = ?")
            .by("action", "r.action = ?");
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

  void forget(long id) {
    sql.write("delete from import_row where import_id = ?", id);
  }

  /** The first ones that were refused. */
  List<RowOutcome> refused(long id) {
    return page(
            id,
            PageRequest.first(ImportView.MOST_REFUSED, new Criterion("action", RowAction.REFUSED)))
        .records();
  }

  /** In their order. */
  Page<RowOutcome> page(long id, PageRequest request) {
    List<Criterion> criteria = new ArrayList<>(request.criteria());
    criteria.add(new Criterion("import", id));
    return outcomes.page(
        new PageRequest(criteria, request.changedSince(), request.after(), request.limit()));
  }

  /** Rows that changed something, the last first. */
  List<DoneRow> done(long id, int before, int most) {
    return sql.read(TO_REVERSE, ImportRowRepository::doneRow, id, before, most);
  }

  void takeBack(long id, List<DoneRow> rows) {
    sql.write(TAKE_BACK, id, SqlArray.texts(rows, DoneRow::row));
  }

  int deleteOld(int days, int most) {
    return sql.write(DELETE_ROWS, days, most);
  }

  private static RowOutcome outcome(ResultSet row) throws SQLException {
    return new RowOutcome(
        row.getInt("number"),
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
        Optional.ofNullable(row.getString("before")).map(StoredJson::object),
        row.getString("after"),
        effects(row));
  }

  private static List<RowEffect> effects(ResultSet row) throws SQLException {
    return Stream.of((String[]) row.getArray("effects").getArray())
        .map(RowEffect::valueOf)
        .toList();
  }
}
