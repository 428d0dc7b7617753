package com.barron.production.openwork;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads lists from the tables of all features. */
@Dependent
class OpenWorkRepository {
  private static final Duration RECENTLY = Duration.ofDays(7);

  private final EntityManager entityManager;

  @Inject
  OpenWorkRepository(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  OpenItems list(WorkList workList, PersonId reader, Instant now, int most) {
    Query query =
        entityManager
            .createNativeQuery(OpenWorkStatements.of(workList) + " limit :most", Tuple.class)
            .setParameter("most", most);
    return items(
        switch (workList) {
          case MINE -> query.setParameter("person", reader.value());
          case RECENT ->
              query
                  .setParameter("person", reader.value())
                  .setParameter("since", now.minus(RECENTLY));
          case OVERDUE -> query.setParameter("now", now);
          case OPEN_TICKETS, ON_HOLD -> query;
        });
  }

  @SuppressWarnings("unchecked")
  private static OpenItems items(Query query) {
    List<Tuple> rows = query.getResultList();
    return new OpenItems(
        rows.stream().map(OpenWorkRepository::item).toList(),
        rows.isEmpty() ? 0 : rows.get(0).get("total", Integer.class));
  }

  private static OpenItem item(Tuple row) {
    return new OpenItem(
        Reference.of(row.get("number", String.class)),
        Reference.of(row.get("about", String.class)),
        row.get("what", String.class),
        row.get("status", String.class),
        row.get("since", Instant.class),
        Optional.ofNullable(row.get("assignee", Long.class)).map(PersonId::new),
        Optional.ofNullable(row.get("due", Instant.class)),
        Optional.ofNullable(row.get("expected", Instant.class)));
  }
}
