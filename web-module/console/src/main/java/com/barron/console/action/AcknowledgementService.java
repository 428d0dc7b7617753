package com.barron.console.action;

import com.barron.console.page.Outcome;
import com.barron.production.maintenance.Maintenance;
import com.barron.production.orders.assignment.OrderAssignee;
import com.barron.production.orders.assignment.OrderAssignment;
import com.barron.production.people.PersonId;
import com.barron.production.quality.handling.DefectHandling;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.alerts.Acknowledgement;
import com.barron.whatsapp.alerts.Alerts;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** Somebody takes care of a record, alerted or not: alert and record change in one transaction. */
@Singleton
class AcknowledgementService {
  private final Alerts alerts;
  private final Maintenance maintenance;
  private final DefectHandling defectHandling;
  private final OrderAssignment orderAssignment;

  @Inject
  public AcknowledgementService(
      Alerts alerts,
      Maintenance maintenance,
      DefectHandling defectHandling,
      OrderAssignment orderAssignment) {
    this.alerts = alerts;
    this.maintenance = maintenance;
    this.defectHandling = defectHandling;
    this.orderAssignment = orderAssignment;
  }

  @Transactional
  public Outcome.Kind acknowledge(Reference subject, PersonId by) {
    // The alert first: a ticket that changes may end it, and nobody has acknowledged it then.
    Acknowledgement acknowledgement = alerts.acknowledge(subject, by);
    boolean isTheirs = acknowledgement instanceof Acknowledgement.Taken;
    if (subject.kind() == ReferenceKind.TICKET) {
      isTheirs |= TicketCommand.isDone(maintenance.acknowledge(subject, by));
    } else if (subject.kind() == ReferenceKind.DEFECT) {
      isTheirs |= defectHandling.acknowledge(subject, by).filter(by::equals).isPresent();
    } else if (subject.kind() == ReferenceKind.ORDER) {
      isTheirs |=
          orderAssignment
              .acknowledge(subject, by)
              .map(OrderAssignee::person)
              .filter(by::equals)
              .isPresent();
    }
    return isTheirs ? Outcome.Kind.ACKNOWLEDGED : Outcome.Kind.NOT_NOW;
  }
}
