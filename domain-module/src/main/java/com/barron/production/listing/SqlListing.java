package com.barron.production.listing;

import com.barron.production.reference.Reference;
import com.barron.production.sql.RowMapper;
import com.barron.production.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
  private final Optional<String> removedFrom;
  private final Map<String, String> conditions;
  private final RowMapper<T> mapper;
  private final Order order;

  private SqlListing(
      Sql sql,
      String select,
      String number,
      String locked,
      Optional<String> changedAt,
      Optional<String> removedFrom,
      Map<String, String> conditions,
      RowMapper<T> mapper,
      Order order) {
    this.sql = sql;
    this.select = select;
    this.number = number;
    this.locked = locked;
    this.changedAt = changedAt;
    this.removedFrom = removedFrom;
    this.conditions = conditions;
    this.mapper = mapper;
    this.order = order;
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
    return new SqlListing<>(
        sql,
        select,
        number,
        table,
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        mapper,
        Order.BY_NUMBER);
  }

  /** The same of records that are kept under a bigint, in its order. */
  public static <T> SqlListing<T> keyed(Sql sql, String select, String key, RowMapper<T> mapper) {
    return of(sql, select, key, mapper).in(Order.BY_KEY);
  }

  /**
   * The same of records that are kept under a bigint, the latest first. They have no order of
   * changes, and no reference.
   *
   * @param key the expression of the column {@code number}, such as {@code l.id}
   */
  public static <T> SqlListing<T> latest(Sql sql, String select, String key, RowMapper<T> mapper) {
    return of(sql, select, key, mapper).in(Order.LATEST_FIRST);
  }

  private SqlListing<T> in(Order other) {
    return new SqlListing<>(
        sql, select, number, locked, changedAt, removedFrom, conditions, mapper, other);
  }

  /** In which the records of a page come. */
  private enum Order {
    BY_NUMBER,
    BY_KEY,
    LATEST_FIRST
  }

  /** The same, where changes lock the row of another table first. @param table its alias */
  public SqlListing<T> locking(String table) {
    return new SqlListing<>(
        sql, select, number, table, changedAt, removedFrom, conditions, mapper, order);
  }

  /** The same, narrowed down by a criterion: a condition with one place for its value. */
  public SqlListing<T> by(String criterion, String condition) {
    Map<String, String> more = new LinkedHashMap<>(conditions);
    more.put(criterion, condition);
    return new SqlListing<>(
        sql, select, number, locked, changedAt, removedFrom, more, mapper, order);
  }

  /** The same, that can be read in the order of changes; selected as {@code changed_at}. */
  public SqlListing<T> changedAt(String expression) {
    return new SqlListing<>(
        sql,
        select,
        number,
        locked,
        Optional.of(expression),
        removedFrom,
        conditions,
        mapper,
        order);
  }

  /** The same, which also tells what was removed, in the order of changes. @param table its own */
  public SqlListing<T> removedFrom(String table) {
    return new SqlListing<>(
        sql, select, number, locked, changedAt, Optional.of(table), conditions, mapper, order);
  }

  @Override
  public Optional<T> find(Reference reference) {
    return sql.first(select + " where " + number + " = ?", mapper, reference.toString());
  }

  /** One of those that are kept under a bigint. One statement. */
  public Optional<T> find(long key) {
    return sql.first(select + " where " + number + " = ?", mapper, key);
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
    List<Object> values = new ArrayList<>();
    List<String> where = where(request, values);
    request.after().ifPresent(key -> behind(key, where, values));
    values.add(request.limit() + 1);
    List<Row<T>> rows =
        sql.read(
            select
                + conditions(where)
                + " order by "
                + (request.changedSince().isPresent() ? changed() + ", " : "")
                + number
                + (order == Order.LATEST_FIRST ? " desc" : "")
                + " limit ?",
            row -> new Row<>(Optional.of(mapper.map(row)), key(request, row)),
            values.toArray());
    return request.changedSince().isPresent() && removedFrom.isPresent()
        ? page(merged(rows, removed(request)), request.limit())
        : page(rows, request.limit());
  }

  @Override
  public long count(PageRequest request) {
    List<Object> values = new ArrayList<>();
    List<String> where = where(request, values);
    return sql.one(
        "select count(*) from (" + select + conditions(where) + ") counted",
        row -> row.getLong(1),
        values.toArray());
  }

  private List<String> where(PageRequest request, List<Object> values) {
    List<String> where = new ArrayList<>();
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
    return where;
  }

  private static String conditions(List<String> where) {
    return where.isEmpty() ? "" : " where " + String.join(" and ", where);
  }

  private List<Row<T>> removed(PageRequest request) {
    return new RemovalRepository(sql)
        .of(removedFrom.orElseThrow(), request).stream()
            .map(
                removal ->
                    new Row<T>(
                        Optional.empty(), new PageKey(Optional.of(removal.at()), removal.number())))
            .toList();
  }

  /** Both come in the order of changes. */
  private static <T> List<Row<T>> merged(List<Row<T>> rows, List<Row<T>> removed) {
    return Stream.concat(rows.stream(), removed.stream())
        .sorted(
            Comparator.comparing((Row<T> row) -> row.key().changedAt().orElseThrow())
                .thenComparing(row -> row.key().number()))
        .toList();
  }

  private void behind(PageKey key, List<String> where, List<Object> values) {
    if (key.changedAt().isPresent()) {
      where.add("(" + changed() + ", " + number + ") > (?, ?)");
      values.add(key.changedAt().get());
    } else {
      where.add(number + (order == Order.LATEST_FIRST ? " < ?" : " > ?"));
    }
    values.add(order == Order.BY_NUMBER ? key.number() : key.id());
  }

  private static PageKey key(PageRequest request, ResultSet row) throws SQLException {
    return new PageKey(
        request.changedSince().isPresent() ? Sql.instant(row, "changed_at") : Optional.empty(),
        row.getString("number"));
  }

  private static <T> Page<T> page(List<Row<T>> rows, int limit) {
    List<Row<T>> shown = rows.subList(0, Math.min(limit, rows.size()));
    return new Page<>(
        shown.stream().flatMap(row -> row.record().stream()).toList(),
        shown.stream().flatMap(row -> row.removal().stream()).toList(),
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

  /**
   * @param record empty: it is no more
   */
  private record Row<T>(Optional<T> record, PageKey key) {
    Optional<Removal> removal() {
      return record.isPresent()
          ? Optional.empty()
          : key.changedAt().map(at -> new Removal(key.number(), at));
    }
  }
}
