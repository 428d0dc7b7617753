package com.barron.production.sla.acknowledgement;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.audit.Changes;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.sla.SlaClocks;
import com.barron.production.sla.SlaView;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Checks the clock first: what has ended is not acknowledged. */
@Stateless
public class SubjectAcknowledgementService implements SubjectAcknowledgement {
  private final SlaClocks clocks;
  private final Iterable<AlertAcknowledgement> alerts;
  private final AuditLog auditLog;
  private final Clock clock;

  @Inject
  SubjectAcknowledgementService(
      SlaClocks clocks,
      @Any Instance<AlertAcknowledgement> alerts,
      AuditLog auditLog,
      Clock clock) {
    this.clocks = clocks;
    this.alerts = alerts;
    this.auditLog = auditLog;
    this.clock = clock;
  }

  @Override
  public AcknowledgementResult acknowledge(Reference subject, PersonId by) {
    if (running(subject).isEmpty()) {
      return AcknowledgementResult.ENDED;
    }
    return StreamSupport.stream(alerts.spliterator(), false)
            .anyMatch(one -> one.acknowledge(subject, by))
        ? AcknowledgementResult.DONE
        : AcknowledgementResult.NOTHING_OPEN;
  }

  @Override
  public AcknowledgementResult promise(
      Reference subject, Instant until, PersonId by, String note, boolean isTheirs) {
    Optional<SlaView> before = running(subject);
    if (before.isEmpty()) {
      return AcknowledgementResult.ENDED;
    }
    boolean isTaken =
        StreamSupport.stream(alerts.spliterator(), false)
            .anyMatch(one -> one.promise(subject, by, until));
    if (!isTaken && !isTheirs) {
      return AcknowledgementResult.NOTHING_OPEN;
    }
    clocks.promise(subject, until);
    auditLog.write(
        AuditEntry.of(clock.instant(), by, AuditAction.TIME_PROMISED, subject)
            .changing(
                Changes.none()
                    .with("promisedUntil", before.flatMap(SlaView::expected), until)
                    .withText("note", note)));
    return AcknowledgementResult.DONE;
  }

  private Optional<SlaView> running(Reference subject) {
    return clocks
        .status(subject, clock.instant())
        .found()
        .filter(view -> !view.health().hasEnded());
  }
}
