package com.barron.production.sop;

import com.barron.production.access.Permission;
import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.audit.Changes;
import com.barron.production.people.AccessPolicy;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.reference.ReferenceSequence;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Shows procedures and records the failures of their steps. */
@Stateless
public class SopService implements Sops {
  private static final Logger LOG = Logger.getLogger(SopService.class);

  private final SopRepository sopRepository;
  private final FailureRepository failureRepository;
  private final ReferenceSequence referenceSequence;
  private final AccessPolicy accessPolicy;
  private final AuditLog auditLog;
  private final Event<Object> events;
  private final Clock clock;

  @Inject
  SopService(
      SopRepository sopRepository,
      FailureRepository failureRepository,
      ReferenceSequence referenceSequence,
      AccessPolicy accessPolicy,
      AuditLog auditLog,
      @Any Event<Object> events,
      Clock clock) {
    this.sopRepository = sopRepository;
    this.failureRepository = failureRepository;
    this.referenceSequence = referenceSequence;
    this.accessPolicy = accessPolicy;
    this.auditLog = auditLog;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Match<SopView> find(Reference sop) {
    return sopRepository.find(sop);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Match<FailureView> failure(Reference failure) {
    return failureRepository.find(failure);
  }

  @Override
  public ReportFailureResult reportFailure(ReportFailure command) {
    return sopRepository
        .revisionWith(command.sop(), command.step())
        .filter(inForce -> command.revision().orElse(inForce) == inForce)
        .<ReportFailureResult>map(revision -> reported(command, revision))
        .orElseGet(ReportFailureResult.NoSuchStep::new);
  }

  private ReportFailureResult.Reported reported(ReportFailure command, int revision) {
    Reference sop = command.sop();
    int step = command.step();
    PersonId reporter = command.reporter();
    Reference number = referenceSequence.next(ReferenceKind.SOP_FAILURE);
    Instant now = clock.instant();
    sopRepository.add(StepFailure.reported(number, command, revision, now));
    auditLog.write(
        AuditEntry.of(now, reporter, AuditAction.FAILURE_REPORTED, number)
            .changing(
                Changes.none()
                    .with("status", FailureStatus.OPEN)
                    .with("sop", sop)
                    .with("revision", revision)
                    .with("step", step)
                    .with("order", command.order())
                    .withText("what", command.what())));
    LOG.infof(
        "step failed failure=%s sop=%s revision=%d step=%d order=%s reporter=%d",
        number, sop, revision, step, command.order(), reporter.value());
    events.fire(new StepFailureWasReported(number, sop, step, command.order()));
    return new ReportFailureResult.Reported(number);
  }

  @Override
  public CloseFailureResult close(CloseFailure command) {
    accessPolicy.require(command.by(), Permission.CLOSE_DEFECT);
    return sopRepository
        .locked(command.failure())
        .map(failure -> close(command, failure))
        .orElseGet(() -> new CloseFailureResult.Refused(CloseFailureResult.Reason.UNKNOWN));
  }

  private CloseFailureResult close(CloseFailure command, StepFailure failure) {
    Instant now = clock.instant();
    if (!failure.close(command, now)) {
      return new CloseFailureResult.Refused(CloseFailureResult.Reason.OVER);
    }
    Reference number = command.failure();
    auditLog.write(
        AuditEntry.of(now, command.by(), AuditAction.FAILURE_CLOSED, number)
            .changing(
                Changes.none()
                    .with("status", FailureStatus.OPEN, FailureStatus.RESOLVED)
                    .withText("measure", command.measure())));
    LOG.infof("step failure closed failure=%s by=%d", number, command.by().value());
    events.fire(new FailureWasResolved(number));
    events.fire(
        new FailureWasClosed(
            number, failure.sop(), command.measure(), command.by(), failure.reporter()));
    return new CloseFailureResult.Closed();
  }
}
