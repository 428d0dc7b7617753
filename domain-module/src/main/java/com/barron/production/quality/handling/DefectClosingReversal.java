package com.barron.production.quality.handling;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditLog;
import com.barron.production.audit.Changes;
import com.barron.production.audit.EndingReversal;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Takes back that a defect is closed. One that blocked its order stays closed: its order goes on
 * since, perhaps by the word of two persons.
 */
@Dependent
class DefectClosingReversal extends EndingReversal {
  private final DefectHandlingRepository repository;
  private final Defects defects;
  private final SlaClocks clocks;

  @Inject
  DefectClosingReversal(
      DefectHandlingRepository repository,
      Defects defects,
      SlaClocks clocks,
      AuditLog auditLog,
      @Any Event<Object> events,
      Clock clock) {
    super(AuditAction.DEFECT_CLOSED, AuditAction.DEFECT_REOPENED, auditLog, events, clock);
    this.repository = repository;
    this.defects = defects;
    this.clocks = clocks;
  }

  @Override
  protected boolean isFinal(Reference number) {
    return find(number).blocking();
  }

  @Override
  protected Optional<Reopened> reopen(Reference number, PersonId by, Instant at) {
    repository.lock(number);
    DefectView defect = find(number);
    if (defect.decision().filter(decision -> decision.by().equals(by)).isEmpty()
        || !repository.reopen(number)) {
      return Optional.empty();
    }
    repository.remove(number);
    clocks.reopen(number);
    Changes changes =
        Changes.none()
            .with("status", defect.status(), DefectStatus.OPEN)
            .with(
                "disposition",
                defect.decision().map(DefectView.Decision::disposition),
                Optional.empty());
    return Optional.of(new Reopened(changes, List.of(new DefectWasReopened(number, by))));
  }

  private DefectView find(Reference number) {
    return defects.find(number).found().orElseThrow();
  }
}
