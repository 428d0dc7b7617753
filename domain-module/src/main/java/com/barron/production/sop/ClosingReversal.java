package com.barron.production.sop;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.audit.Changes;
import com.barron.production.audit.DoneAction;
import com.barron.production.audit.Reversal;
import com.barron.production.audit.UndoResult;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;

/** Takes back that the failure of a step is closed. */
@Dependent
class ClosingReversal implements Reversal {
  private final SopRepository sopRepository;
  private final AuditLog auditLog;
  private final Event<Object> events;
  private final Clock clock;

  @Inject
  ClosingReversal(
      SopRepository sopRepository, AuditLog auditLog, @Any Event<Object> events, Clock clock) {
    this.sopRepository = sopRepository;
    this.auditLog = auditLog;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public Set<AuditAction> actions() {
    return Set.of(AuditAction.FAILURE_CLOSED);
  }

  @Override
  public UndoResult reverse(DoneAction done) {
    AuditAction action = done.action();
    Reference failure = done.subject();
    PersonId by = done.by();
    if (!sopRepository.locked(failure).filter(found -> found.reopen(by)).isPresent()) {
      return new UndoResult.Refused(failure, UndoResult.Reason.ACTED);
    }
    auditLog.write(
        AuditEntry.of(clock.instant(), by, AuditAction.FAILURE_REOPENED, failure)
            .changing(Changes.none().with("status", FailureStatus.RESOLVED, FailureStatus.OPEN)));
    events.fire(new FailureWasReopened(failure, by));
    return new UndoResult.Reverted(action, failure);
  }
}
