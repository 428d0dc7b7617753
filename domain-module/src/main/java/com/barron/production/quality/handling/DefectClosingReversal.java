package com.barron.production.quality.handling;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.audit.Changes;
import com.barron.production.audit.DoneAction;
import com.barron.production.audit.Reversal;
import com.barron.production.audit.UndoResult;
import com.barron.production.people.PersonId;
import com.barron.production.quality.DefectStatus;
import com.barron.production.quality.DefectView;
import com.barron.production.quality.Defects;
import com.barron.production.reference.Reference;
import com.barron.production.sla.SlaClocks;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * Takes back that a defect is closed. One that blocked its order stays closed: its order goes on
 * since, perhaps by the word of two persons.
 */
@Dependent
class DefectClosingReversal implements Reversal {
  private final DefectHandlingRepository repository;
  private final Defects defects;
  private final SlaClocks clocks;
  private final AuditLog auditLog;
  private final Event<Object> events;
  private final Clock clock;

  @Inject
  DefectClosingReversal(
      DefectHandlingRepository repository,
      Defects defects,
      SlaClocks clocks,
      AuditLog auditLog,
      @Any Event<Object> events,
      Clock clock) {
    this.repository = repository;
    this.defects = defects;
    this.clocks = clocks;
    this.auditLog = auditLog;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public Set<AuditAction> actions() {
    return Set.of(AuditAction.DEFECT_CLOSED);
  }

  @Override
  public UndoResult reverse(DoneAction done) {
    AuditAction action = done.action();
    Reference number = done.subject();
    PersonId by = done.by();
    repository.lock(number);
    DefectView defect = defects.find(number).found().orElseThrow();
    if (defect.blocking()) {
      return new UndoResult.Final(action, Optional.of(number));
    }
    if (defect.decision().filter(decision -> decision.by().equals(by)).isEmpty()
        || !repository.reopen(number)) {
      return new UndoResult.Refused(number, UndoResult.Reason.ACTED);
    }
    repository.remove(number);
    clocks.reopen(number);
    auditLog.write(
        AuditEntry.of(clock.instant(), by, AuditAction.DEFECT_REOPENED, number)
            .changing(
                Changes.none()
                    .with("status", defect.status(), DefectStatus.OPEN)
                    .with(
                        "disposition",
                        defect.decision().map(DefectView.Decision::disposition),
                        Optional.empty())));
    events.fire(new DefectWasReopened(number, by));
    return new UndoResult.Reverted(action, number);
  }
}
