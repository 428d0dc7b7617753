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
import java.util.stream.Stream;

/** The table of what was done. */
@Dependent
class AuditLogRepository implements AuditLog {
  private static final String ADD =
      """
      insert into audit (at, person_id, act, subject, cause, concerns, changes, source, source_name)
      select e.at, cast(nullif(e.person, '') as bigint), e.act, nullif(e.subject, ''), nullif(e.cause, ''),
             cast(nullif(e.concerns, '') as bigint), cast(nullif(e.changes, '') as json),
             nullif(cast(:source as text), ''), nullif(cast(:name as text), '')
      from unnest(cast(:at as timestamptz[]), cast(:people as text[]), cast(:acts as text[]),
                  cast(:subjects as text[]), cast(:causes as text[]), cast(:concerns as text[]),
                  cast(:changes as text[]))
           with ordinality as e (at, person, act, subject, cause, concerns, changes, no)
      order by e.no
      """;

  /** Without what was withdrawn, and all that was done to it. */
  private static final String LATEST =
      """
      select a.act, a.subject, a.at
      from audit a
      where a.person_id = :person
        and a.act = any(:acts)
        and not exists (
          select from audit w
          where w.subject = a.subject
            and w.act in ('DEFECT_WITHDRAWN', 'TICKET_WITHDRAWN', 'FAILURE_WITHDRAWN', 'CHANGE_WITHDRAWN'))
      order by a.id desc
      """;

  private static final String WITHDRAWN =
      """
      select 1 from audit
      where subject = :subject
        and act in ('DEFECT_WITHDRAWN', 'TICKET_WITHDRAWN', 'FAILURE_WITHDRAWN', 'CHANGE_WITHDRAWN')
      """;

  private static final String[] DONE_BY_PEOPLE =
      Stream.of(AuditAction.values())
          .filter(action -> action.isRecord() || action.isFinal())
          .map(AuditAction::name)
          .toArray(String[]::new);

  private final EntityManager entityManager;

  @Inject
  AuditLogRepository(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public void write(List<AuditEntry> entries) {
    Optional<CommandOrigin> origin = CommandOrigin.current();
    entityManager
        .createNativeQuery(ADD)
        .setParameter("source", origin.map(known -> known.source().name()).orElse(""))
        .setParameter("name", origin.map(CommandOrigin::name).orElse(""))
        .setParameter("at", texts(entries, entry -> entry.at().toString()))
        .setParameter(
            "people",
            texts(
                entries, entry -> id(entry.who().or(() -> origin.flatMap(CommandOrigin::person)))))
        .setParameter("acts", texts(entries, entry -> entry.auditAction().name()))
        .setParameter("subjects", texts(entries, entry -> number(entry.subject())))
        .setParameter("causes", texts(entries, entry -> number(entry.cause())))
        .setParameter("concerns", texts(entries, entry -> id(entry.concerns())))
        .setParameter("changes", texts(entries, entry -> entry.changes().json().orElse("")))
        .executeUpdate();
  }

  /** What somebody did and did not withdraw, the latest first. One statement. */
  @SuppressWarnings("unchecked")
  List<Done> latest(PersonId by, int most) {
    List<Tuple> rows =
        entityManager
            .createNativeQuery(LATEST, Tuple.class)
            .setParameter("person", by.value())
            .setParameter("acts", DONE_BY_PEOPLE)
            .setMaxResults(most)
            .getResultList();
    return rows.stream().map(AuditLogRepository::done).toList();
  }

  /** Whether a record was withdrawn by whoever made it. */
  boolean isWithdrawn(Reference record) {
    return !entityManager
        .createNativeQuery(WITHDRAWN)
        .setParameter("subject", record.toString())
        .getResultList()
        .isEmpty();
  }

  private static Done done(Tuple row) {
    return new Done(
        AuditAction.valueOf(row.get("act", String.class)),
        Optional.ofNullable(row.get("subject", String.class)).map(Reference::of),
        row.get("at", Instant.class));
  }

  private static String id(Optional<PersonId> person) {
    return person.map(known -> Long.toString(known.value())).orElse("");
  }

  private static String number(Optional<Reference> record) {
    return record.map(Reference::toString).orElse("");
  }

  private static String[] texts(List<AuditEntry> entries, Function<AuditEntry, String> column) {
    return entries.stream().map(column).toArray(String[]::new);
  }

  /** Something that somebody did. */
  record Done(AuditAction action, Optional<Reference> subject, Instant at) {
    /** Whether it adds to a record what goes when the record is withdrawn. */
    boolean addsTo(Optional<Reference> record) {
      return (action == AuditAction.FILE_ATTACHED || action == AuditAction.TICKET_JOINED)
          && subject.equals(record);
    }
  }
}
