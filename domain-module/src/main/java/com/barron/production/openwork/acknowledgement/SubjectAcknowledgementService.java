package com.barron.production.openwork.acknowledgement;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.audit.Changes;
import com.barron.production.maintenance.Maintenance;
import com.barron.production.maintenance.TicketResult;
import com.barron.production.maintenance.TicketStatus;
import com.barron.production.maintenance.TicketView;
import com.barron.production.orders.assignment.OrderAssignee;
import com.barron.production.orders.assignment.OrderAssignment;
import com.barron.production.people.PersonId;
import com.barron.production.quality.DefectStatus;
import com.barron.production.quality.DefectView;
import com.barron.production.quality.Defects;
import com.barron.production.quality.handling.DefectHandling;
import com.barron.production.reference.Match;
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
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * Ends the alert first: a ticket that changes may end it, and nobody would have acknowledged it
 * then.
 */
@Stateless
public class SubjectAcknowledgementService implements SubjectAcknowledgement {
  private final Iterable<Alerts> alerts;
  private final Maintenance maintenance;
  private final Defects defects;
  private final DefectHandling defectHandling;
  private final OrderAssignment orderAssignment;
  private final SlaClocks clocks;
  private final AuditLog auditLog;
  private final Clock clock;

  @Inject
  SubjectAcknowledgementService(
      @Any Instance<Alerts> alerts,
      Maintenance maintenance,
      Defects defects,
      DefectHandling defectHandling,
      OrderAssignment orderAssignment,
      SlaClocks clocks,
      AuditLog auditLog,
      Clock clock) {
    this(
        (Iterable<Alerts>) alerts,
        maintenance,
        defects,
        defectHandling,
        orderAssignment,
        clocks,
        auditLog,
        clock);
  }

  /** Without a container. */
  public SubjectAcknowledgementService(
      Iterable<Alerts> alerts,
      Maintenance maintenance,
      Defects defects,
      DefectHandling defectHandling,
      OrderAssignment orderAssignment,
      SlaClocks clocks,
      AuditLog auditLog,
      Clock clock) {
    this.alerts = alerts;
    this.maintenance = maintenance;
    this.defects = defects;
    this.defectHandling = defectHandling;
    this.orderAssignment = orderAssignment;
    this.clocks = clocks;
    this.auditLog = auditLog;
    this.clock = clock;
  }

  @Override
  public AcknowledgementResult acknowledge(Reference subject, PersonId by, String note) {
    return take(subject, by, note, one -> one.acknowledge(subject, by));
  }

  @Override
  public AcknowledgementResult promise(Reference subject, Instant until, PersonId by, String note) {
    Match<SlaView> before = clocks.status(subject, clock.instant());
    if (before instanceof Match.Missing<SlaView> missing) {
      return new AcknowledgementResult.Missing(missing);
    }
    AcknowledgementResult result = take(subject, by, note, one -> one.promise(subject, by, until));
    if (result.isAccepted()) {
      clocks.promise(subject, until);
      auditLog.write(
          AuditEntry.of(clock.instant(), by, AuditAction.TIME_PROMISED, subject)
              .changing(
                  Changes.none()
                      .with("promisedUntil", before.found().flatMap(SlaView::expected), until)
                      .withText("note", note)));
    }
    return result;
  }

  private AcknowledgementResult take(
      Reference subject, PersonId by, String note, Function<Alerts, AlertAcknowledgement> answer) {
    return switch (subject.kind()) {
      case TICKET -> ticket(subject, by, note, answer);
      case DEFECT -> defect(subject, by, answer);
      case ORDER -> order(subject, by, answer);
      default -> throw new IllegalArgumentException("nobody takes care of " + subject);
    };
  }

  private AcknowledgementResult ticket(
      Reference number, PersonId by, String note, Function<Alerts, AlertAcknowledgement> answer) {
    Match<TicketView> match = maintenance.find(number);
    if (match instanceof Match.Missing<TicketView> missing) {
      return new AcknowledgementResult.Missing(missing);
    }
    TicketView ticket = match.found().orElseThrow();
    if (ticket.status().hasEnded()) {
      return new AcknowledgementResult.NothingLeft(Optional.of(ticket.status()));
    }
    AlertAcknowledgement alert = answered(answer);
    TicketResult result = maintenance.acknowledge(number, by, note);
    if (result instanceof TicketResult.Done done) {
      return new AcknowledgementResult.Taken(Optional.of(done.ticket().status()));
    }
    if (!note.isBlank()) {
      maintenance.note(number, by, note);
    }
    TicketView now = result instanceof TicketResult.Refused refused ? refused.ticket() : ticket;
    return notAssigned(alert, now.assignee(), by, Optional.of(now.status()));
  }

  private AcknowledgementResult defect(
      Reference number, PersonId by, Function<Alerts, AlertAcknowledgement> answer) {
    Match<DefectView> match = defects.find(number);
    if (match instanceof Match.Missing<DefectView> missing) {
      return new AcknowledgementResult.Missing(missing);
    }
    DefectView defect = match.found().orElseThrow();
    if (defect.status() != DefectStatus.OPEN) {
      return new AcknowledgementResult.NothingLeft(Optional.empty());
    }
    AlertAcknowledgement alert = answered(answer);
    Optional<PersonId> assignee = defectHandling.acknowledge(number, by);
    return defect.assignee().isEmpty() && assignee.filter(by::equals).isPresent()
        ? new AcknowledgementResult.Taken(Optional.empty())
        : notAssigned(alert, assignee, by, Optional.empty());
  }

  /** An order that planning put into the table itself has no clock, and can be assigned. */
  private AcknowledgementResult order(
      Reference number, PersonId by, Function<Alerts, AlertAcknowledgement> answer) {
    Match<SlaView> match = clocks.status(number, clock.instant());
    if (match.found().filter(order -> order.health().hasEnded()).isPresent()) {
      return new AcknowledgementResult.NothingLeft(Optional.empty());
    }
    AlertAcknowledgement alert = answered(answer);
    Optional<OrderAssignee> assignee =
        isSomebodyElses(alert, by) ? Optional.empty() : orderAssignment.acknowledge(number, by);
    if (assignee.filter(OrderAssignee::isNew).isPresent()) {
      return new AcknowledgementResult.Taken(Optional.empty());
    }
    return match instanceof Match.Missing<SlaView> missing && assignee.isEmpty()
        ? new AcknowledgementResult.Missing(missing)
        : notAssigned(alert, assignee.map(OrderAssignee::person), by, Optional.empty());
  }

  /** Before orders were assigned, one was with whoever acknowledged its alert: it stays so. */
  private static boolean isSomebodyElses(AlertAcknowledgement alert, PersonId by) {
    return alert instanceof AlertAcknowledgement.TakenBefore before && !before.by().equals(by);
  }

  private AlertAcknowledgement answered(Function<Alerts, AlertAcknowledgement> answer) {
    return StreamSupport.stream(alerts.spliterator(), false)
        .map(answer)
        .filter(one -> !(one instanceof AlertAcknowledgement.NothingOpen))
        .findFirst()
        .orElseGet(AlertAcknowledgement.NothingOpen::new);
  }

  /** The subject is whoever's it was. Who acknowledged its alert before counts like an assignee. */
  private static AcknowledgementResult notAssigned(
      AlertAcknowledgement alert,
      Optional<PersonId> assignee,
      PersonId by,
      Optional<TicketStatus> ticketStatus) {
    boolean hasEndedAlert = alert instanceof AlertAcknowledgement.Taken;
    boolean isAssignee = assignee.filter(by::equals).isPresent();
    if (hasEndedAlert && (isAssignee || assignee.isEmpty())) {
      return new AcknowledgementResult.Taken(ticketStatus);
    }
    Optional<PersonId> before =
        alert instanceof AlertAcknowledgement.TakenBefore taken && !isAssignee
            ? Optional.of(taken.by())
            : assignee;
    if (before.isEmpty()) {
      return new AcknowledgementResult.NothingOpen(ticketStatus);
    }
    return before.get().equals(by)
        ? new AcknowledgementResult.TakenBefore(ticketStatus)
        : new AcknowledgementResult.TakenByOther(before.get(), hasEndedAlert, ticketStatus);
  }
}
