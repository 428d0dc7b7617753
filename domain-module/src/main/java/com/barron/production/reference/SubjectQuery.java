package com.barron.production.reference;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads something about many subjects by one statement. */
public final class SubjectQuery {
  private SubjectQuery() {}

  /**
   * Asks the database.
   *
   * @param select reads the {@code number} of each subject that is {@code any(:subjects)}, and what
   *     the view needs; a row for each
   */
  @SuppressWarnings("unchecked")
  public static <T> Map<Reference, T> read(
      EntityManager entityManager,
      Collection<Reference> subjects,
      String select,
      Function<Tuple, T> view) {
    List<Tuple> rows =
        entityManager
            .createNativeQuery(select, Tuple.class)
            .setParameter(
                "subjects", subjects.stream().map(Reference::toString).toArray(String[]::new))
            .getResultList();
    return rows.stream()
        .collect(Collectors.toMap(row -> Reference.of(row.get("number", String.class)), view));
  }
}
