package com.barron.production.reference;

import com.barron.production.sql.Row;
import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads something about many subjects by one statement. */
public final class SubjectQuery {
  private SubjectQuery() {}

  /**
   * Asks the database.
   *
   * @param select reads the {@code number} of each subject that is {@code any(?)}, and what the
   *     view needs; a row for each
   */
  public static <T> Map<Reference, T> read(
      Sql sql, Collection<Reference> subjects, String select, Function<Row, T> view) {
    return sql.read(select, Row::of, SqlArray.texts(subjects)).stream()
        .collect(Collectors.toMap(row -> Reference.of(row.get("number", String.class)), view));
  }
}
