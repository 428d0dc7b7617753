package com.barron.production.sop;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.audit.Changes;
import com.barron.production.audit.UndoResult;
import com.barron.production.audit.Withdrawal;
import com.barron.production.people.PersonId;
import com.barron.production.reference.NoSuchRecordException;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Withdraws the report of a failed step. */
@Dependent
class FailureWithdrawal implements Withdrawal {
  private final SopRepository sopRepository;
  private final AuditLog auditLog;
  private final Event<Object> events;
  private final Clock clock;

  @Inject
  FailureWithdrawal(
      SopRepository sopRepository, AuditLog auditLog, @Any Event<Object> events, Clock clock) {
    this.sopRepository = sopRepository;
    this.auditLog = auditLog;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public ReferenceKind kind() {
    return ReferenceKind.SOP_FAILURE;
  }

  @Override
  public UndoResult withdraw(Reference number, PersonId by) {
    Instant now = clock.instant();
    StepFailure failure =
        sopRepository.locked(number).orElseThrow(() -> new NoSuchRecordException(number));
    if (!failure.withdraw(now)) {
      return new UndoResult.Refused(number, UndoResult.Reason.OVER);
    }
    auditLog.write(
        AuditEntry.of(now, by, AuditAction.FAILURE_WITHDRAWN, number)
            .changing(Changes.none().with("status", FailureStatus.OPEN, FailureStatus.WITHDRAWN)));
    events.fire(new FailureWasResolved(number));
    return new UndoResult.Withdrawn(number, Optional.empty());
  }
}
