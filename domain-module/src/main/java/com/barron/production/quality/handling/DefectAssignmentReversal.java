package com.barron.production.quality.handling;

import com.barron.production.audit.AssignmentReversal;
import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditLog;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;

/** Gives a defect back that somebody took by mistake. */
@Dependent
class DefectAssignmentReversal extends AssignmentReversal {
  private final DefectHandlingRepository repository;

  @Inject
  DefectAssignmentReversal(
      DefectHandlingRepository repository,
      AuditLog auditLog,
      @Any Event<Object> events,
      Clock clock) {
    super(AuditAction.DEFECT_ACKNOWLEDGED, AuditAction.DEFECT_REVERTED, auditLog, events, clock);
    this.repository = repository;
  }

  /** Whoever ended its alert relies on them; so does whoever decides about the parts. */
  @Override
  public Set<AuditAction> overtakenBy(AuditAction action) {
    return Set.of(
        AuditAction.ALERT_ACKNOWLEDGED,
        AuditAction.TIME_PROMISED,
        AuditAction.RELEASE_REQUESTED,
        AuditAction.RELEASE_REFUSED,
        AuditAction.DEFECT_CLOSED);
  }

  @Override
  protected boolean unassign(Reference defect, PersonId by) {
    return repository.unassign(defect, by);
  }

  @Override
  protected Object unassigned(Reference defect) {
    return new DefectWasUnassigned(defect);
  }
}
