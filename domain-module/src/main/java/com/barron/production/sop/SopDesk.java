package com.barron.production.sop;

import com.barron.production.audit.Act;
import com.barron.production.audit.Audit;
import com.barron.production.audit.AuditEntry;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Match;
import com.barron.production.reference.Numbers;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Shows procedures and keeps the failures of their steps. */
@Stateless
public class SopDesk implements SopRecords {
  private static final Logger LOG = Logger.getLogger(SopDesk.class);

  private final Procedures procedures;
  private final Numbers numbers;
  private final Audit audit;
  private final Event<Object> events;
  private final Clock clock;

  @Inject
  SopDesk(
      Procedures procedures, Numbers numbers, Audit audit, @Any Event<Object> events, Clock clock) {
    this.procedures = procedures;
    this.numbers = numbers;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Match<SopView> find(Reference sop) {
    return procedures.find(sop);
  }

  @Override
  public Reference reportFailure(ReportFailure command) {
    Reference sop = command.sop();
    int step = command.step();
    int revision =
        procedures
            .revisionWith(sop, step)
            .filter(inForce -> command.revision().orElse(inForce) == inForce)
            .orElseThrow(() -> new NoSuchStepException(sop, step));
    PersonId reporter = command.reporter();
    Reference number = numbers.next(ReferenceKind.SOP_FAILURE);
    Instant now = clock.instant();
    procedures.add(StepFailure.reported(number, command, revision, now));
    audit.write(AuditEntry.of(now, reporter, Act.FAILURE_REPORTED, number));
    LOG.infof(
        "step failed failure=%s sop=%s revision=%d step=%d order=%s reporter=%d",
        number, sop, revision, step, command.order(), reporter.value());
    events.fire(new StepHasFailed(number, sop, step, command.order()));
    return number;
  }

  @Override
  public void resolve(Reference failure) {
    if (procedures.locked(failure).resolve(clock.instant())) {
      LOG.infof("step failure resolved failure=%s", failure);
      events.fire(new FailureWasResolved(failure));
    }
  }
}
