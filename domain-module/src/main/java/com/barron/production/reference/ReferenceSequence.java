package com.barron.production.reference;

import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Hands out new references. Each number is given once; a transaction that fails leaves a gap. */
@Dependent
public class ReferenceSequence {
  private final Sql sql;

  /** For the container. */
  @Inject
  public ReferenceSequence(EntityManager entityManager) {
    this.sql = Sql.besides(entityManager);
  }

  /** The next reference of a kind that has a sequence: defects, tickets, SOP failures, changes. */
  public Reference next(ReferenceKind kind) {
    long next =
        sql.one("select nextval('" + sequence(kind) + "') as next", row -> row.getLong("next"));
    return new Reference(kind, Long.toString(next));
  }

  private static String sequence(ReferenceKind kind) {
    return switch (kind) {
      case DEFECT -> "defect_number";
      case TICKET -> "ticket_number";
      case SOP_FAILURE -> "sop_failure_number";
      case BOM_CHANGE -> "bom_change_number";
      case ORDER, MACHINE, SOP, BOM ->
          throw new IllegalArgumentException(kind + " has no sequence");
    };
  }
}
