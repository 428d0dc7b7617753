package com.barron.production.bom;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** A proposal to change one quantity of a bill: submitted, then approved or rejected. */
@Entity
@Table(name = "bom_change")
class ChangeRequest {
  @Id private String number;
  private String bomNumber;
  private String partNumber;
  private int oldQuantity;
  private int newQuantity;
  private BigDecimal oldExactQuantity;
  private BigDecimal newExactQuantity;
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
      Reference number, SubmitChange command, Quantity oldQuantity, Instant at) {
    ChangeRequest request = new ChangeRequest();
    request.number = number.toString();
    request.bomNumber = command.bom().toString();
    request.partNumber = command.partNumber();
    request.oldQuantity = oldQuantity.whole();
    request.oldExactQuantity = oldQuantity.exact();
    request.newQuantity = command.newQuantity().whole();
    request.newExactQuantity = command.newQuantity().exact();
    request.reason = command.reason();
    request.status = ChangeStatus.SUBMITTED;
    request.requesterId = command.requester().value();
    request.submittedAt = at;
    return request;
  }

  /**
   * Why somebody cannot approve it; empty when they can.
   *
   * @param bill the bill that it changes; empty when it is gone
   */
  Optional<DecisionResult.Reason> objectionToApproval(PersonId by, Optional<BillOfMaterial> bill) {
    Optional<Quantity> now = bill.flatMap(it -> it.quantityOf(partNumber));
    boolean isChanged = now.filter(before()::equals).isEmpty();
    return objection(ChangeStatus.APPROVED, by)
        .or(() -> when(now.isEmpty(), DecisionResult.Reason.NO_SUCH_COMPONENT))
        .or(() -> when(isChanged, DecisionResult.Reason.BILL_CHANGED));
  }

  /** Why somebody cannot reject it for this reason; empty when they can. */
  Optional<DecisionResult.Reason> objectionToRejection(PersonId by, String why) {
    boolean isTooLong = why.length() > SubmitChange.LONGEST_REASON;
    return objection(ChangeStatus.REJECTED, by)
        .or(() -> when(isTooLong, DecisionResult.Reason.REASON_TOO_LONG));
  }

  void approve(BillOfMaterial bill, PersonId by, Instant at) {
    require(objectionToApproval(by, Optional.of(bill)));
    decide(ChangeStatus.APPROVED, by, at);
    bill.change(partNumber, after());
  }

  void reject(PersonId by, String why, Instant at) {
    require(objectionToRejection(by, why));
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
        before(),
        after(),
        reason,
        status,
        new PersonId(requesterId),
        submittedAt);
  }

  private Quantity before() {
    return Quantity.stored(oldQuantity, oldExactQuantity);
  }

  private Quantity after() {
    return Quantity.stored(newQuantity, newExactQuantity);
  }

  private Optional<DecisionResult.Reason> objection(ChangeStatus next, PersonId by) {
    return when(!status.canBecome(next), DecisionResult.Reason.OVER)
        .or(() -> when(by.value() == requesterId, DecisionResult.Reason.OWN_PROPOSAL));
  }

  private static Optional<DecisionResult.Reason> when(
      boolean applies, DecisionResult.Reason reason) {
    return applies ? Optional.of(reason) : Optional.empty();
  }

  private void require(Optional<DecisionResult.Reason> noObjection) {
    if (noObjection.isPresent()) {
      throw new IllegalStateException(number + " cannot be decided: " + noObjection.get());
    }
  }

  private void decide(ChangeStatus next, PersonId by, Instant at) {
    status = next;
    decidedBy = by.value();
    decidedAt = at;
  }
}
