package com.barron.production.sop;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** The failure of a step on an order: reported, then resolved. */
@Entity
@Table(name = "sop_failure")
class StepFailure {
  @Id private String number;
  private String sopNumber;
  private int revision;
  private int step;
  private String orderNumber;
  private String observation;
  private long reporterId;
  private Instant reportedAt;
  private Instant resolvedAt;
  private boolean withdrawn;
  private String measure;
  private Long closedBy;
  @Version private int version;

  StepFailure() {}

  static StepFailure reported(Reference number, ReportFailure command, int revision, Instant at) {
    StepFailure failure = new StepFailure();
    failure.number = number.toString();
    failure.sopNumber = command.sop().toString();
    failure.revision = revision;
    failure.step = command.step();
    failure.orderNumber = command.order().toString();
    failure.observation = command.what();
    failure.reporterId = command.reporter().value();
    failure.reportedAt = at;
    return failure;
  }

  /** Whether anything changed: a failure that is over stays as it is. */
  boolean close(CloseFailure command, Instant at) {
    boolean changed = resolve(at);
    if (changed) {
      measure = command.measure();
      closedBy = command.by().value();
    }
    return changed;
  }

  /** Whether anything changed: only whoever closed it opens it again. */
  boolean reopen(PersonId by) {
    if (closedBy == null || closedBy != by.value()) {
      return false;
    }
    resolvedAt = null;
    measure = null;
    closedBy = null;
    return true;
  }

  Reference sop() {
    return Reference.of(sopNumber);
  }

  PersonId reporter() {
    return new PersonId(reporterId);
  }

  private boolean resolve(Instant at) {
    if (resolvedAt != null) {
      return false;
    }
    resolvedAt = at;
    return true;
  }

  /** Whether anything changed: a resolved failure cannot be withdrawn. */
  boolean withdraw(Instant at) {
    boolean changed = resolve(at);
    withdrawn |= changed;
    return changed;
  }
}
