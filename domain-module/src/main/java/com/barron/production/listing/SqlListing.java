package com.barron.production.listing;

import com.barron.production.reference.Reference;
import com.barron.production.sql.RowMapper;
import com.barron.production.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A listing of a table: its owner says what is selected and by what it can be narrowed down, and
 * the pages follow. A page is found by its key and never by counting: the last page costs what the
 * first one does.
 */
public final class SqlListing<T> implements Listing<T> {
  /**
   * A change is stamped when it is made and seen when it is committed. Transactions of the server
   * end after 12 s.
   */
  public static final Duration SETTLED = Duration.ofSeconds(15);

  private final Sql sql;
  private final String select;
  private final String number;
  private final String locked;
  private final Optional<String> changedAt;
  private final Map<String, String> conditions;
  private final RowMapper<T> mapper;
  private final boolean latestFirst;

  private SqlListing(
      Sql sql,
      String select,
      String number,
      String locked,
      Optional<String> changedAt,
      Map<String, String> conditions,
      RowMapper<T> mapper,
      boolean latestFirst) {
    this.sql = sql;
    this.select = select;
    this.number = number;
    this.locked = locked;
    this.changedAt = changedAt;
    this.conditions = conditions;
    this.mapper = mapper;
    this.latestFirst = latestFirst;
  }

  /**
   * Prepares a listing.
   *
   * @param select without conditions and order; its column {@code number} is the reference
   * @param number the expression of that column, such as {@code o.number}; its table is the one
   *     that is locked
   */
  public static <T> SqlListing<T> of(Sql sql, String select, String number, RowMapper<T> mapper) {
    String table = number.substring(0, number.indexOf('.'));
    return new SqlListing<>(sql, select, number, table, Optional.empty(), Map.of(), mapper, false);
  }

  /** The same, where changes lock the row of another table first. @param table its alias */
  public SqlListing<T> locking(String table) {
    return new SqlListing<>(sql, select, number, table, changedAt, conditions, mapper, latestFirst);
  }

  /** The same, narrowed down by a criterion: a condition with one place for its value. */
  public SqlListing<T> by(String criterion, String condition) {
    Map<String, String> more = new LinkedHashMap<>(conditions);
    more.put(criterion, condition);
    return new SqlListing<>(sql, select, number, locked, changedAt, more, mapper, latestFirst);
  }

  /** The same, that can be read in the order of changes; selected as {@code changed_at}. */
  public SqlListing<T> changedAt(String expression) {
    return new SqlListing<>(
        sql, select, number, locked, Optional.of(expression), conditions, mapper, latestFirst);
  }

  /** The same, whose pages begin with the last number; the order of changes stays as it is. */
  public SqlListing<T> latestFirst() {
    return new SqlListing<>(sql, select, number, locked, changedAt, conditions, mapper, true);
  }

  @Override
  public Optional<T> find(Reference reference) {
    return sql.first(select + " where " + number + " = ?", mapper, reference.toString());
  }

  /** Read by a statement of its own: what stands beside the row may have changed as it waited. */
  @Override
  public Optional<T> lock(Reference reference) {
    sql.first(
        select + " where " + number + " = ? for no key update of " + locked,
        mapper,
        reference.toString());
    return find(reference);
  }

  @Override
  public Page<T> page(PageRequest request) {
    List<String> where = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (Criterion criterion : request.criteria()) {
      where.add(condition(criterion.name()));
      values.add(criterion.value());
    }
    request
        .changedSince()
        .ifPresent(
            since -> {
              String changed = changed();
              where.add(changed + " >= ?");
              values.add(since);
              where.add(changed + " < clock_timestamp() - ? * interval '1 millisecond'");
              values.add(SETTLED.toMillis());
            });
    request.after().ifPresent(key -> behind(key, isReversed(request), where, values));
    values.add(request.limit() + 1);
    List<Row<T>> rows =
        sql.read(
            select
                + (where.isEmpty() ? "" : " where " + String.join(" and ", where))
                + " order by "
                + (request.changedSince().isPresent() ? changed() + ", " : "")
                + number
                + (isReversed(request) ? " desc" : "")
                + " limit ?",
            row -> new Row<>(mapper.map(row), key(request, row)),
            values.toArray());
    return page(rows, request.limit());
  }

  private boolean isReversed(PageRequest request) {
    return latestFirst && request.changedSince().isEmpty();
  }

  private void behind(PageKey key, boolean isReversed, List<String> where, List<Object> values) {
    if (key.changedAt().isPresent()) {
      where.add("(" + changed() + ", " + number + ") > (?, ?)");
      values.add(key.changedAt().get());
    } else {
      where.add(number + (isReversed ? " < ?" : " > ?"));
    }
    values.add(key.number());
  }

  private static PageKey key(PageRequest request, ResultSet row) throws SQLException {
    return new PageKey(
        request.changedSince().isPresent() ? Sql.instant(row, "changed_at") : Optional.empty(),
        row.getString("number"));
  }

  private static <T> Page<T> page(List<Row<T>> rows, int limit) {
    List<Row<T>> shown = rows.subList(0, Math.min(limit, rows.size()));
    return new Page<>(
        shown.stream().map(Row::record).toList(),
        shown.isEmpty() ? Optional.empty() : Optional.of(shown.get(shown.size() - 1).key()),
        rows.size() > limit);
  }

  private String condition(String criterion) {
    return Optional.ofNullable(conditions.get(criterion))
        .orElseThrow(() -> new IllegalArgumentException("no criterion " + criterion));
  }

  private String changed() {
    return changedAt.orElseThrow(() -> new IllegalArgumentException("changes are not kept"));
  }

  private record Row<T>(T record, PageKey key) {}
}
