package com.barron.production.quality;

import com.barron.production.access.Permission;
import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.audit.Changes;
import com.barron.production.orders.Orders;
import com.barron.production.people.AccessPolicy;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Ends holds on behalf of people. */
@Stateless
public class HoldService implements Holds {
  private static final Logger LOG = Logger.getLogger(HoldService.class);

  private final DefectRepository defectRepository;
  private final Defects defects;
  private final Orders orders;
  private final AccessPolicy accessPolicy;
  private final AuditLog auditLog;
  private final Event<Object> events;
  private final Clock clock;

  @Inject
  HoldService(
      DefectRepository defectRepository,
      Defects defects,
      Orders orders,
      AccessPolicy accessPolicy,
      AuditLog auditLog,
      @Any Event<Object> events,
      Clock clock) {
    this.defectRepository = defectRepository;
    this.defects = defects;
    this.orders = orders;
    this.accessPolicy = accessPolicy;
    this.auditLog = auditLog;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public ReleaseResult release(Reference number, PersonId by) {
    accessPolicy.require(by, Permission.RELEASE_HOLD);
    return defectRepository
        .locked(number)
        .map(defect -> release(number, defect, by))
        .orElseGet(() -> new ReleaseResult.Refused(ReleaseResult.Reason.UNKNOWN));
  }

  @Override
  public RefusalResult refuse(Reference number, PersonId by, String reason) {
    accessPolicy.require(by, Permission.RELEASE_HOLD);
    return defectRepository
        .locked(number)
        .map(defect -> refuse(number, defect, by, reason))
        .orElseGet(() -> new RefusalResult.NotRefused(RefusalResult.Reason.UNKNOWN));
  }

  /** The defect is locked: nobody confirms meanwhile. */
  private RefusalResult refuse(Reference number, Defect defect, PersonId by, String reason) {
    Optional<HoldRelease> asked =
        defectRepository.releaseOf(number).filter(HoldRelease::waitsForConfirmation);
    if (asked.isEmpty()) {
      return new RefusalResult.NotRefused(RefusalResult.Reason.NOT_ASKED);
    }
    PersonId askedBy = asked.get().requestedBy();
    if (askedBy.equals(by)) {
      return new RefusalResult.NotRefused(RefusalResult.Reason.ASKED_BY_YOU);
    }
    defectRepository.remove(asked.get());
    auditLog.write(
        AuditEntry.of(clock.instant(), by, AuditAction.RELEASE_REFUSED, number)
            .concerning(askedBy)
            .changing(
                Changes.none()
                    .with("releaseAskedBy", askedBy, Optional.empty())
                    .withText("reason", reason)));
    LOG.infof("release refused defect=%s order=%s by=%d", number, defect.order(), by.value());
    events.fire(new ReleaseWasRefused(number, defect.order(), by, askedBy, reason));
    return new RefusalResult.Refused(defect.order());
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<HoldView> open(int most) {
    return defectRepository.holding(most);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<HoldView> of(Reference order) {
    return defectRepository.holding(order);
  }

  private ReleaseResult release(Reference number, Defect defect, PersonId by) {
    if (defect.isResolved()) {
      return new ReleaseResult.Refused(ReleaseResult.Reason.OVER);
    }
    if (!defect.blocking()) {
      return new ReleaseResult.Refused(ReleaseResult.Reason.NO_HOLD);
    }
    if (defect.needsTwoToRelease()) {
      return critical(number, defect, by);
    }
    defectRepository.add(HoldRelease.alone(number, defect.reporter(), by, clock.instant()));
    return released(number, defect, by, Optional.empty());
  }

  /** The defect is locked: of two who ask at once, the second one confirms. */
  private ReleaseResult critical(Reference number, Defect defect, PersonId by) {
    Optional<HoldRelease> asked = defectRepository.releaseOf(number);
    if (asked.isEmpty()) {
      defectRepository.add(HoldRelease.asked(number, defect.reporter(), by, clock.instant()));
      auditLog.write(
          AuditEntry.of(clock.instant(), by, AuditAction.RELEASE_REQUESTED, number)
              .changing(Changes.none().with("releaseAskedBy", by)));
      LOG.infof("release asked for defect=%s order=%s by=%d", number, defect.order(), by.value());
      events.fire(new ReleaseWasAsked(number, defect.order(), by, defect.reporter()));
      return new ReleaseResult.SecondNeeded(defect.order());
    }
    Optional<ReleaseResult.Reason> objection =
        asked
            .get()
            .objection(by)
            .or(
                () ->
                    accessPolicy.dependence(
                        asked.get().requestedBy(), by, ReleaseResult.Reason.NOT_INDEPENDENT));
    if (objection.isPresent()) {
      return new ReleaseResult.Refused(objection.get());
    }
    asked.get().confirm(by, clock.instant());
    return released(number, defect, by, asked.map(HoldRelease::requestedBy));
  }

  private ReleaseResult released(
      Reference number, Defect defect, PersonId by, Optional<PersonId> askedBy) {
    defects.resolve(number);
    auditLog.write(
        AuditEntry.of(clock.instant(), by, AuditAction.ORDER_RELEASED, defect.order())
            .because(number)
            .changing(
                Changes.none()
                    .with("heldBy", number, Optional.empty())
                    .with("releaseAskedBy", askedBy, Optional.empty())
                    .with("releasedBy", by)));
    LOG.infof("hold released defect=%s order=%s by=%d", number, defect.order(), by.value());
    events.fire(new HoldWasReleased(number, defect.order(), by, defect.reporter(), askedBy));
    return new ReleaseResult.Released(orders.find(defect.order()).found().orElseThrow());
  }
}
