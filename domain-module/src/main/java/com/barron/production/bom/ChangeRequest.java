package com.barron.production.bom;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A proposal to change one quantity of a bill: submitted, then approved or rejected. */
@Entity
@Table(name = "bom_change")
class ChangeRequest {
  @Id private String number;
  private String bomNumber;
  private String partNumber;
  private int oldQuantity;
  private int newQuantity;
  private String reason;

  @Enumerated(EnumType.STRING)
  private ChangeStatus status;

  private long requesterId;
  private Instant submittedAt;
  private Long decidedBy;
  private Instant decidedAt;
  private String decisionReason;
  @Version private int version;

  ChangeRequest() {}

  static ChangeRequest submitted(
      Reference number, SubmitChange command, int oldQuantity, Instant at) {
    ChangeRequest request = new ChangeRequest();
    request.number = number.toString();
    request.bomNumber = command.bom().toString();
    request.partNumber = command.partNumber();
    request.oldQuantity = oldQuantity;
    request.newQuantity = command.newQuantity();
    request.reason = command.reason();
    request.status = ChangeStatus.SUBMITTED;
    request.requesterId = command.requester().value();
    request.submittedAt = at;
    return request;
  }

  void approve(BillOfMaterial billOfMaterial, PersonId by, Instant at) {
    decide(ChangeStatus.APPROVED, by, at);
    billOfMaterial.change(partNumber, newQuantity);
  }

  void reject(PersonId by, String why, Instant at) {
    decide(ChangeStatus.REJECTED, by, at);
    decisionReason = why.isBlank() ? null : why.strip();
  }

  /** Whether anything changed: what was decided cannot be withdrawn. */
  boolean withdraw() {
    if (!status.canBecome(ChangeStatus.WITHDRAWN)) {
      return false;
    }
    status = ChangeStatus.WITHDRAWN;
    return true;
  }

  Reference bom() {
    return Reference.of(bomNumber);
  }

  ChangeWasDecided decided() {
    return new ChangeWasDecided(Reference.of(number), bom(), status);
  }

  ChangeView view() {
    return new ChangeView(
        Reference.of(number),
        bom(),
        partNumber,
        oldQuantity,
        newQuantity,
        reason,
        status,
        new PersonId(requesterId),
        submittedAt);
  }

  private void decide(ChangeStatus next, PersonId by, Instant at) {
    if (!status.canBecome(next) || by.value() == requesterId) {
      throw new ChangeRefusedException(Reference.of(number), status, next);
    }
    status = next;
    decidedBy = by.value();
    decidedAt = at;
  }
}
