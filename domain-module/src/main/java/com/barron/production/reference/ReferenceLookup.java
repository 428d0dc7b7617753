package com.barron.production.reference;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.query.NativeQuery;

/**
 * A look-up by reference that answers with what was found or with what comes close, by one
 * statement. PostgreSQL reads the close references only when the exact one does not exist.
 *
 * @param <T> the view that is found
 */
public final class ReferenceLookup<T> {
  private static final String MATCHED =
      """
      with exact as (select %1$s as number from %2$s where %1$s = :exact),
      close as (
        select %1$s as number from %2$s
        where not exists (select from exact) and %1$s = any(:close)
        order by array_position(:close, %1$s)
        limit 3),
      matched as (
        select number, true as hit from exact
        union all
        select number, false from close)
      """;

  private final String sql;
  private final Function<List<Tuple>, T> view;
  private final Map<String, Class<?>> columns;

  private ReferenceLookup(
      String sql, Function<List<Tuple>, T> view, Map<String, Class<?>> columns) {
    this.sql = sql;
    this.view = view;
    this.columns = columns;
  }

  /**
   * Prepares a look-up.
   *
   * @param table where the subjects are
   * @param key the column of the table that holds the canonical reference
   * @param select reads {@code matched (number, hit)}, joined with what the view needs where {@code
   *     hit}; its first two columns are {@code matched.number} and {@code matched.hit}
   * @param view makes the view of all rows of the subject, one at least, and of the columns that
   *     {@link #reading} names
   */
  public static <T> ReferenceLookup<T> in(
      String table, String key, String select, Function<List<Tuple>, T> view) {
    return new ReferenceLookup<>(
        String.format(Locale.ROOT, MATCHED, key, table) + select,
        view,
        Map.of("number", String.class, "hit", Boolean.class));
  }

  /**
   * The same look-up, reading these columns too. Their types are told to Hibernate, which would ask
   * the driver for them at each call.
   */
  public ReferenceLookup<T> reading(Class<?> type, String... names) {
    Map<String, Class<?>> more = new LinkedHashMap<>(columns);
    for (String name : names) {
      more.put(name, type);
    }
    return new ReferenceLookup<>(sql, view, more);
  }

  /** Asks the database. */
  public Match<T> find(EntityManager entityManager, Reference reference) {
    List<String> variants = TypoVariants.from(reference);
    @SuppressWarnings("unchecked")
    NativeQuery<Tuple> query =
        entityManager.createNativeQuery(sql, Tuple.class).unwrap(NativeQuery.class);
    columns.forEach(query::addScalar);
    List<Tuple> rows =
        query
            .setParameter("exact", reference.toString())
            .setParameter("close", variants.toArray(String[]::new))
            .getResultList();
    if (!rows.isEmpty() && rows.get(0).get("hit", Boolean.class)) {
      return new Match.Found<>(view.apply(rows));
    }
    List<String> existing = rows.stream().map(row -> row.get("number", String.class)).toList();
    return new Match.Missing<>(
        variants.stream().filter(existing::contains).map(Reference::of).toList());
  }
}
