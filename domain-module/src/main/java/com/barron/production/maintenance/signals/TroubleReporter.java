package com.barron.production.maintenance.signals;

import com.barron.production.maintenance.Maintenance;
import com.barron.production.maintenance.OpenTicket;
import com.barron.production.maintenance.ReportResult;
import com.barron.production.maintenance.ReportTrouble;
import com.barron.production.maintenance.TicketResult;
import com.barron.production.maintenance.TicketView;
import com.barron.production.reference.Reference;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Acts when the state of a machine has lasted long enough: opens, joins or notes tickets as any
 * person would, in the name of the person who brought the signals.
 */
@Dependent
class TroubleReporter {
  private static final Logger LOG = Logger.getLogger(TroubleReporter.class);

  private final Maintenance maintenance;
  private final Event<Object> events;

  @Inject
  TroubleReporter(Maintenance maintenance, @Any Event<Object> events) {
    this.maintenance = maintenance;
    this.events = events;
  }

  /** What has to be known of a ticket before signals are applied: whether somebody ended it. */
  void lookAtTicket(MachineCondition condition) {
    boolean isOver =
        condition
            .ticket()
            .flatMap(ticket -> maintenance.find(ticket).found())
            .map(TicketView::status)
            .filter(status -> status.hasEnded())
            .isPresent();
    if (isOver) {
      condition.clear();
    }
  }

  /**
   * Does what is due.
   *
   * @return the outcome, if a ticket tells of the trouble now
   */
  Optional<SignalOutcome> settle(MachineCondition condition, SignalPolicy policy, Instant now) {
    if (condition.isRunning()) {
      recovered(condition);
      return Optional.empty();
    }
    Optional<Reference> joined = join(condition);
    Optional<Reference> told = joined.or(() -> open(condition, policy));
    told.ifPresentOrElse(
        ticket -> condition.told(ticket, now),
        () -> condition.postpone(now.plus(policy.ticketGap())));
    return told.map(ticket -> joined.isPresent() ? SignalOutcome.JOINED : SignalOutcome.OPENED);
  }

  private void recovered(MachineCondition condition) {
    condition
        .ticket()
        .filter(ticket -> note(condition, ticket))
        .ifPresent(
            ticket -> {
              LOG.infof("machine runs again machine=%s ticket=%s", condition.machine(), ticket);
              events.fire(new MachineRecovered(condition.machine(), ticket, condition.reporter()));
            });
    condition.clear();
  }

  private Optional<Reference> join(MachineCondition condition) {
    return maintenance
        .findMachine(condition.machine())
        .found()
        .flatMap(machine -> machine.openTicket())
        .map(OpenTicket::number)
        .filter(ticket -> note(condition, ticket));
  }

  private Optional<Reference> open(MachineCondition condition, SignalPolicy policy) {
    ReportResult result =
        maintenance.report(
            new ReportTrouble(
                condition.machine(),
                policy.issueTypeCode(),
                policy.urgency(),
                condition.reporter()));
    if (result instanceof ReportResult.Opened opened) {
      note(condition, opened.ticket());
      return Optional.of(opened.ticket());
    }
    LOG.warnf(
        "trouble not reported machine=%s issue=%s: is the type of issue of its signal_policy in use?",
        condition.machine(), policy.issueTypeCode());
    return Optional.empty();
  }

  private boolean note(MachineCondition condition, Reference ticket) {
    return maintenance.note(ticket, condition.reporter(), condition.words())
        instanceof TicketResult.Done;
  }
}
