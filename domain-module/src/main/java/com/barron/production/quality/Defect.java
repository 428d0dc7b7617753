package com.barron.production.quality;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** A defect on an order: recorded, then resolved. */
@Entity
@Table(name = "defect")
class Defect {
  @Id private String number;
  private String orderNumber;
  private String type;
  private boolean blocking;

  @Enumerated(EnumType.STRING)
  private Severity severity;

  private long reporterId;
  private Instant recordedAt;
  private Instant resolvedAt;
  private boolean withdrawn;
  private Long assigneeId;
  @Version private int version;

  Defect() {}

  static Defect recorded(Reference number, RecordDefect command, DefectType type, Instant at) {
    Defect defect = new Defect();
    defect.number = number.toString();
    defect.orderNumber = command.order().toString();
    defect.type = type.code();
    defect.blocking = type.blocking();
    defect.severity = command.severity();
    defect.reporterId = command.reporter().value();
    defect.recordedAt = at;
    return defect;
  }

  /** Whether anything changed: a resolved defect stays resolved. */
  boolean resolve(Instant at) {
    if (resolvedAt != null) {
      return false;
    }
    resolvedAt = at;
    return true;
  }

  /** It was a mistake: over, and never so. */
  void withdraw(Instant at) {
    withdrawn = resolve(at);
  }

  Optional<PersonId> assignee() {
    return Optional.ofNullable(assigneeId).map(PersonId::new);
  }

  boolean holdsItsOrder() {
    return blocking && resolvedAt == null;
  }

  boolean isResolved() {
    return resolvedAt != null;
  }

  boolean needsTwoToRelease() {
    return severity.needsTwoToRelease();
  }

  PersonId reporter() {
    return new PersonId(reporterId);
  }

  boolean blocking() {
    return blocking;
  }

  Reference order() {
    return Reference.of(orderNumber);
  }
}
