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

/** Reads what was done to a record. */
@Dependent
class AuditTrailRepository implements AuditTrail {
  private static final String TRAIL =
      """
      select a.id, a.at, a.person_id, a.act, a.subject, a.cause
      from audit a
      where a.subject = :subject and a.act = any(:acts)
      order by a.id desc
      limit :most
      """;

  private final EntityManager entityManager;

  @Inject
  AuditTrailRepository(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  @SuppressWarnings("unchecked")
  public List<AuditEntry> of(Reference subject, int most) {
    List<Tuple> rows =
        entityManager
            .createNativeQuery(TRAIL, Tuple.class)
            .setParameter("subject", subject.toString())
            .setParameter("acts", AuditAction.names())
            .setParameter("most", most)
            .getResultList();
    return rows.stream().map(AuditTrailRepository::entry).toList();
  }

  private static AuditEntry entry(Tuple row) {
    return new AuditEntry(
        row.get("at", Instant.class),
        Optional.ofNullable(row.get("person_id", Long.class)).map(PersonId::new),
        AuditAction.valueOf(row.get("act", String.class)),
        Optional.of(Reference.of(row.get("subject", String.class))),
        Optional.ofNullable(row.get("cause", String.class)).map(Reference::of),
        Optional.empty(),
        Changes.none());
  }
}
