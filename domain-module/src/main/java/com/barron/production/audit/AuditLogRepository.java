package com.barron.production.audit;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The table of what was done. */
@Dependent
class AuditLogRepository implements AuditLog {
  private static final String ADD =
      """
      insert into audit (at, person_id, act, subject, cause)
      select e.at, e.person, e.act, e.subject, nullif(e.cause, '')
      from unnest(cast(:at as timestamptz[]), cast(:people as bigint[]), cast(:acts as text[]),
                  cast(:subjects as text[]), cast(:causes as text[]))
           with ordinality as e (at, person, act, subject, cause, no)
      order by e.no
      """;

  private static final String LAST_MADE =
      """
      select a.subject, a.at
      from audit a
      where a.person_id = :person
        and a.act in ('DEFECT_RECORDED', 'TICKET_OPENED', 'FAILURE_REPORTED', 'CHANGE_SUBMITTED')
        and not exists (
          select from audit w
          where w.subject = a.subject
            and w.act in ('DEFECT_WITHDRAWN', 'TICKET_WITHDRAWN', 'FAILURE_WITHDRAWN', 'CHANGE_WITHDRAWN'))
      order by a.id desc
      limit 1
      """;

  private final EntityManager entityManager;

  @Inject
  AuditLogRepository(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public void write(List<AuditEntry> entries) {
    entityManager
        .createNativeQuery(ADD)
        .setParameter("at", texts(entries, entry -> entry.at().toString()))
        .setParameter("people", texts(entries, entry -> Long.toString(entry.who().value())))
        .setParameter("acts", texts(entries, entry -> entry.auditAction().name()))
        .setParameter("subjects", texts(entries, entry -> entry.subject().toString()))
        .setParameter(
            "causes", texts(entries, entry -> entry.cause().map(Reference::toString).orElse("")))
        .executeUpdate();
  }

  /** What somebody made last and did not withdraw. One statement. */
  @SuppressWarnings("unchecked")
  Optional<Made> lastMade(PersonId by) {
    List<Tuple> rows =
        entityManager
            .createNativeQuery(LAST_MADE, Tuple.class)
            .setParameter("person", by.value())
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new Made(
                    Reference.of(row.get("subject", String.class)), row.get("at", Instant.class)))
        .findFirst();
  }

  private static String[] texts(List<AuditEntry> entries, Function<AuditEntry, String> column) {
    return entries.stream().map(column).toArray(String[]::new);
  }

  /** A record that somebody made. */
  record Made(Reference subject, Instant at) {}
}
