package com.barron.production.bom;

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
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Shows bills, takes change requests and decides them. */
@Stateless
public class BomChangeService implements BomChanges {
  private static final Logger LOG = Logger.getLogger(BomChangeService.class);

  private final BomRepository bomRepository;
  private final ChangeRequestRepository requests;
  private final ReferenceSequence referenceSequence;
  private final AccessPolicy accessPolicy;
  private final AuditLog auditLog;
  private final Event<Object> events;
  private final Clock clock;

  @Inject
  BomChangeService(
      BomRepository bomRepository,
      ChangeRequestRepository requests,
      ReferenceSequence referenceSequence,
      AccessPolicy accessPolicy,
      AuditLog auditLog,
      @Any Event<Object> events,
      Clock clock) {
    this.bomRepository = bomRepository;
    this.requests = requests;
    this.referenceSequence = referenceSequence;
    this.accessPolicy = accessPolicy;
    this.auditLog = auditLog;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Match<BomView> find(Reference bom) {
    return bomRepository.find(bom);
  }

  @Override
  public SubmitResult submit(SubmitChange command) {
    Optional<BillOfMaterial> bill =
        bomRepository.byNumber(command.bom()).filter(BillOfMaterial::isActive);
    Optional<Quantity> quantity = bill.flatMap(it -> it.quantityOf(command.partNumber()));
    if (quantity.isEmpty()) {
      return new SubmitResult.Refused(SubmitResult.Reason.NO_SUCH_COMPONENT);
    }
    if (!bill.get().allows(command.partNumber(), command.newQuantity())) {
      return new SubmitResult.Refused(SubmitResult.Reason.TOO_MANY_DECIMALS);
    }
    return quantity.get().equals(command.newQuantity())
        ? new SubmitResult.Refused(SubmitResult.Reason.SAME_QUANTITY)
        : new SubmitResult.Submitted(submitted(command, quantity.get()));
  }

  private Reference submitted(SubmitChange command, Quantity oldQuantity) {
    Reference number = referenceSequence.next(ReferenceKind.BOM_CHANGE);
    Instant now = clock.instant();
    requests.add(ChangeRequest.submitted(number, command, oldQuantity, now));
    auditLog.write(
        AuditEntry.of(now, command.requester(), AuditAction.CHANGE_SUBMITTED, number)
            .changing(
                Changes.none()
                    .with("status", ChangeStatus.SUBMITTED)
                    .with("bom", command.bom())
                    .with("part", command.partNumber())
                    .with("quantity", oldQuantity, command.newQuantity())
                    .withText("reason", command.reason())));
    LOG.infof(
        "bom change submitted change=%s bom=%s requester=%d",
        number, command.bom(), command.requester().value());
    events.fire(new ChangeWasSubmitted(number, command.bom()));
    return number;
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<ChangeView> change(Reference change) {
    return requests.byNumber(change).map(ChangeRequest::view);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Match<ChangeDetails> details(Reference change) {
    return requests.details(change);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<ChangeView> waiting(PersonId decider, int most) {
    return requests.submittedByOthers(decider, most).stream().map(ChangeRequest::view).toList();
  }

  @Override
  public DecisionResult approve(Reference change, PersonId by) {
    accessPolicy.require(by, Permission.DECIDE_CHANGE);
    return requests
        .locked(change)
        .map(request -> approve(request, by))
        .orElseGet(DecisionResult.Unknown::new);
  }

  @Override
  public DecisionResult reject(Reference change, PersonId by, String reason) {
    accessPolicy.require(by, Permission.DECIDE_CHANGE);
    return requests
        .locked(change)
        .map(request -> reject(request, by, reason))
        .orElseGet(DecisionResult.Unknown::new);
  }

  private DecisionResult approve(ChangeRequest request, PersonId by) {
    Optional<BillOfMaterial> bill = bomRepository.locked(request.bom());
    Optional<DecisionResult.Reason> objection =
        request
            .objectionToApproval(by, bill)
            .or(
                () ->
                    accessPolicy.dependence(
                        request.view().requester(), by, DecisionResult.Reason.NOT_INDEPENDENT));
    if (objection.isPresent()) {
      return new DecisionResult.Refused(objection.get(), request.view());
    }
    request.approve(bill.orElseThrow(), by, clock.instant());
    return decided(request, by, "");
  }

  private DecisionResult reject(ChangeRequest request, PersonId by, String reason) {
    Optional<DecisionResult.Reason> objection = request.objectionToRejection(by, reason);
    if (objection.isPresent()) {
      return new DecisionResult.Refused(objection.get(), request.view());
    }
    request.reject(by, reason, clock.instant());
    return decided(request, by, reason);
  }

  private DecisionResult decided(ChangeRequest request, PersonId by, String reason) {
    ChangeWasDecided decided = request.decided();
    auditLog.write(
        AuditEntry.of(clock.instant(), by, AuditAction.CHANGE_DECIDED, decided.change())
            .concerning(request.view().requester())
            .changing(
                Changes.none()
                    .with("status", ChangeStatus.SUBMITTED, decided.status())
                    .withText("reason", reason)));
    LOG.infof(
        "bom change decided change=%s bom=%s status=%s by=%d",
        decided.change(), decided.bom(), decided.status(), by.value());
    events.fire(decided);
    return new DecisionResult.Decided(request.view());
  }
}
