package com.barron.production.bom;

import com.barron.production.audit.Act;
import com.barron.production.audit.Audit;
import com.barron.production.audit.AuditEntry;
import com.barron.production.people.Action;
import com.barron.production.people.PersonId;
import com.barron.production.people.Rights;
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
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Shows bills, takes change requests and decides them. */
@Stateless
public class BomDesk implements BomChanges {
  private static final Logger LOG = Logger.getLogger(BomDesk.class);

  private final Bills bills;
  private final ChangeRequests requests;
  private final Numbers numbers;
  private final Rights rights;
  private final Audit audit;
  private final Event<Object> events;
  private final Clock clock;

  @Inject
  BomDesk(
      Bills bills,
      ChangeRequests requests,
      Numbers numbers,
      Rights rights,
      Audit audit,
      @Any Event<Object> events,
      Clock clock) {
    this.bills = bills;
    this.requests = requests;
    this.numbers = numbers;
    this.rights = rights;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Match<BomView> find(Reference bom) {
    return bills.find(bom);
  }

  @Override
  public Reference submit(SubmitChange command) {
    int oldQuantity =
        bills
            .byNumber(command.bom())
            .orElseThrow(() -> new NoSuchComponentException(command.bom()))
            .quantityOf(command.partNumber());
    Reference number = numbers.next(ReferenceKind.BOM_CHANGE);
    Instant now = clock.instant();
    requests.add(ChangeRequest.submitted(number, command, oldQuantity, now));
    audit.write(AuditEntry.of(now, command.requester(), Act.CHANGE_SUBMITTED, number));
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
  public List<ChangeView> waiting(PersonId decider, int most) {
    return requests.submittedByOthers(decider, most).stream().map(ChangeRequest::view).toList();
  }

  @Override
  public void approve(Reference change, PersonId by) {
    rights.require(by, Action.DECIDE_CHANGE);
    ChangeRequest request = requests.locked(change);
    request.approve(bills.locked(request.bom()), by, clock.instant());
    decided(request, by);
  }

  @Override
  public void reject(Reference change, PersonId by, String reason) {
    rights.require(by, Action.DECIDE_CHANGE);
    ChangeRequest request = requests.locked(change);
    request.reject(by, reason, clock.instant());
    decided(request, by);
  }

  private void decided(ChangeRequest request, PersonId by) {
    ChangeWasDecided decided = request.decided();
    audit.write(AuditEntry.of(clock.instant(), by, Act.CHANGE_DECIDED, decided.change()));
    LOG.infof(
        "bom change decided change=%s bom=%s status=%s by=%d",
        decided.change(), decided.bom(), decided.status(), by.value());
    events.fire(decided);
  }
}
