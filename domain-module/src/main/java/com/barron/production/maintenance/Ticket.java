package com.barron.production.maintenance;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.sla.Priority;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** Trouble on a machine: opened, acknowledged, perhaps waiting for parts, resolved. */
@Entity
@Table(name = "ticket")
class Ticket {
  @Id private String number;
  private String machineNumber;
  private String issueType;

  @Enumerated(EnumType.STRING)
  private Priority urgency;

  @Enumerated(EnumType.STRING)
  private TicketStatus status;

  private long reporterId;
  private Long assigneeId;
  private Instant openedAt;
  private Instant resolvedAt;
  @Version private int version;

  Ticket() {}

  static Ticket opened(Reference number, ReportTrouble command, Instant at) {
    Ticket ticket = new Ticket();
    ticket.number = number.toString();
    ticket.machineNumber = command.machine().toString();
    ticket.issueType = command.issueTypeCode();
    ticket.urgency = command.urgency();
    ticket.status = TicketStatus.OPEN;
    ticket.reporterId = command.reporter().value();
    ticket.openedAt = at;
    return ticket;
  }

  boolean allows(TicketAction action) {
    return status.allows(action);
  }

  void acknowledge(PersonId by) {
    become(TicketStatus.ACKNOWLEDGED, TicketAction.ACKNOWLEDGE);
    assigneeId = by.value();
  }

  /** It is somebody's, in work or as it was. */
  void assign(PersonId person) {
    become(
        allows(TicketAction.ACKNOWLEDGE) ? TicketStatus.ACKNOWLEDGED : status, TicketAction.ASSIGN);
    assigneeId = person.value();
  }

  void waitForParts() {
    become(TicketStatus.WAITING_FOR_PARTS, TicketAction.WAIT_FOR_PARTS);
  }

  void partsArrived() {
    become(TicketStatus.ACKNOWLEDGED, TicketAction.CONTINUE);
  }

  void reprioritise(Priority next) {
    become(status, TicketAction.REPRIORITISE);
    urgency = next;
  }

  void resolve(Instant at) {
    become(TicketStatus.RESOLVED, TicketAction.RESOLVE);
    resolvedAt = at;
  }

  void withdraw(Instant at) {
    become(TicketStatus.WITHDRAWN, TicketAction.WITHDRAW);
    resolvedAt = at;
  }

  void reopen() {
    become(TicketStatus.OPEN, TicketAction.REOPEN);
    resolvedAt = null;
  }

  /** It was not resolved: whoever had it has it. */
  void resume() {
    reopen();
    become(TicketStatus.ACKNOWLEDGED, TicketAction.ACKNOWLEDGE);
  }

  /** It is again as it was before a step that was a mistake. */
  void restore(TicketStatus before, Optional<PersonId> assignee, Priority as) {
    if (status.hasEnded() || before.hasEnded()) {
      throw new IllegalStateException(number + " is " + status + " and was " + before);
    }
    status = before;
    assigneeId = assignee.map(PersonId::value).orElse(null);
    urgency = as;
  }

  TicketChanged changed() {
    return new TicketChanged(reference(), status, urgency);
  }

  TicketView view() {
    return new TicketView(
        reference(),
        Reference.of(machineNumber),
        issueType,
        urgency,
        status,
        Optional.ofNullable(assigneeId).map(PersonId::new),
        openedAt);
  }

  private void become(TicketStatus next, TicketAction action) {
    if (!allows(action)) {
      throw new IllegalStateException(number + " is " + status + " and does not allow " + action);
    }
    status = next;
  }

  private Reference reference() {
    return Reference.of(number);
  }
}
