package com.barron.production.reference;

import com.barron.production.sql.Sql;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;

/**
 * A look-up by reference that answers with what was found or with what comes close. What exists is
 * read by one statement; a second one asks for close references when nothing was found.
 *
 * @param <T> the view that is found
 */
public final class ReferenceLookup<T> {
  private static final String CLOSE = "select %1$s as number from %2$s where %1$s = any(%3$s)";
  private static final int MOST_CLOSE = 3;

  private final String found;
  private final String close;
  private final Function<List<Tuple>, T> view;
  private final Map<String, Class<?>> columns;

  private ReferenceLookup(
      String found, String close, Function<List<Tuple>, T> view, Map<String, Class<?>> columns) {
    this.found = found;
    this.close = close;
    this.view = view;
    this.columns = columns;
  }

  /**
   * Prepares a look-up.
   *
   * @param table where the subjects are
   * @param key the column of the table that holds the canonical reference
   * @param select reads the subject whose reference is {@code :number}; its first column is {@code
   *     number}
   * @param view makes the view of all rows of the subject, one at least, and of the columns that
   *     {@link #reading} names
   */
  public static <T> ReferenceLookup<T> in(
      String table, String key, String select, Function<List<Tuple>, T> view) {
    return new ReferenceLookup<>(
        select,
        String.format(Locale.ROOT, CLOSE, key, table, Sql.unplanned(":close", "text[]")),
        view,
        Map.of("number", String.class));
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
    return new ReferenceLookup<>(found, close, view, more);
  }

  /** Asks the database. */
  public Match<T> find(EntityManager entityManager, Reference reference) {
    @SuppressWarnings("unchecked")
    NativeQuery<Tuple> query =
        entityManager.createNativeQuery(found, Tuple.class).unwrap(NativeQuery.class);
    columns.forEach(query::addScalar);
    List<Tuple> rows = query.setParameter("number", reference.toString()).getResultList();
    return rows.isEmpty()
        ? new Match.Missing<>(close(entityManager, TypoVariants.from(reference)))
        : new Match.Found<>(view.apply(rows));
  }

  /** Those of the variants that exist, in their order. */
  private List<Reference> close(EntityManager entityManager, List<String> variants) {
    @SuppressWarnings("unchecked")
    NativeQuery<String> query =
        entityManager.createNativeQuery(close, String.class).unwrap(NativeQuery.class);
    Set<String> existing =
        query
            .addScalar("number", String.class)
            .setParameter("close", variants.toArray(String[]::new))
            .getResultStream()
            .collect(Collectors.toSet());
    return variants.stream()
        .filter(existing::contains)
        .limit(MOST_CLOSE)
        .map(Reference::of)
        .toList();
  }
}
