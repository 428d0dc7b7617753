package com.barron.production.reference;

import com.barron.production.sql.Row;
import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

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
  private final Function<List<Row>, T> view;

  private ReferenceLookup(String found, String close, Function<List<Row>, T> view) {
    this.found = found;
    this.close = close;
    this.view = view;
  }

  /**
   * Prepares a look-up.
   *
   * @param table where the subjects are
   * @param key the column of the table that holds the canonical reference
   * @param select reads the subject whose reference is its only parameter
   * @param view makes the view of all rows of the subject, one at least
   */
  public static <T> ReferenceLookup<T> in(
      String table, String key, String select, Function<List<Row>, T> view) {
    return new ReferenceLookup<>(
        select, String.format(Locale.ROOT, CLOSE, key, table, Sql.unplanned("text[]")), view);
  }

  /** Asks the database. */
  public Match<T> find(Sql sql, Reference reference) {
    List<Row> rows = sql.read(found, Row::of, reference.toString());
    return rows.isEmpty()
        ? new Match.Missing<>(close(sql, TypoVariants.from(reference)))
        : new Match.Found<>(view.apply(rows));
  }

  /** Those of the variants that exist, in their order. */
  private List<Reference> close(Sql sql, List<String> variants) {
    Set<String> existing =
        Set.copyOf(sql.read(close, row -> row.getString("number"), SqlArray.texts(variants)));
    return variants.stream()
        .filter(existing::contains)
        .limit(MOST_CLOSE)
        .map(Reference::of)
        .toList();
  }
}
