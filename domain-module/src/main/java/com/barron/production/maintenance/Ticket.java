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

  void acknowledge(PersonId by) {
    become(TicketStatus.ACKNOWLEDGED);
    assigneeId = by.value();
  }

  void waitForParts() {
    become(TicketStatus.WAITING_FOR_PARTS);
  }

  void partsArrived() {
    require(status == TicketStatus.WAITING_FOR_PARTS, TicketStatus.ACKNOWLEDGED);
    become(TicketStatus.ACKNOWLEDGED);
  }

  void reprioritise(Priority next) {
    if (hasEnded()) {
      throw new TicketRefusedException(reference(), next);
    }
    urgency = next;
  }

  void resolve(Instant at) {
    become(TicketStatus.RESOLVED);
    resolvedAt = at;
  }

  void withdraw(Instant at) {
    become(TicketStatus.WITHDRAWN);
    resolvedAt = at;
  }

  void reopen() {
    become(TicketStatus.OPEN);
    resolvedAt = null;
  }

  boolean hasEnded() {
    return status.hasEnded();
  }

  TicketChanged moved() {
    return new TicketChanged(reference(), status, urgency);
  }

  private void become(TicketStatus next) {
    require(status.canBecome(next), next);
    status = next;
  }

  private void require(boolean allowed, TicketStatus next) {
    if (!allowed) {
      throw new TicketRefusedException(reference(), status, next);
    }
  }

  private Reference reference() {
    return Reference.of(number);
  }
}
