package com.barron.production.quality;

import com.barron.production.audit.Act;
import com.barron.production.audit.Audit;
import com.barron.production.audit.AuditEntry;
import com.barron.production.orders.OrderControl;
import com.barron.production.people.Action;
import com.barron.production.people.PersonId;
import com.barron.production.people.Rights;
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
public class HoldDesk implements HoldReleases {
  private static final Logger LOG = Logger.getLogger(HoldDesk.class);

  private final Defects defects;
  private final DefectRecording recording;
  private final OrderControl orders;
  private final Rights rights;
  private final Audit audit;
  private final Event<Object> events;
  private final Clock clock;

  @Inject
  HoldDesk(
      Defects defects,
      DefectRecording recording,
      OrderControl orders,
      Rights rights,
      Audit audit,
      @Any Event<Object> events,
      Clock clock) {
    this.defects = defects;
    this.recording = recording;
    this.orders = orders;
    this.rights = rights;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public ReleaseOutcome release(Reference number, PersonId by) {
    rights.require(by, Action.RELEASE_HOLD);
    return defects
        .lockedIfThere(number)
        .map(defect -> release(number, defect, by))
        .orElseGet(() -> new ReleaseOutcome.Refused("unknown"));
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<HoldView> open(int most) {
    return defects.holding(most);
  }

  private ReleaseOutcome release(Reference number, Defect defect, PersonId by) {
    if (defect.isResolved()) {
      return new ReleaseOutcome.Refused("over");
    }
    if (!defect.blocking()) {
      return new ReleaseOutcome.Refused("no-hold");
    }
    if (defect.needsTwoToRelease()) {
      return critical(number, defect, by);
    }
    defects.add(HoldRelease.alone(number, defect.reporter(), by, clock.instant()));
    return released(number, defect, by);
  }

  /** The defect is locked: of two who ask at once, the second one confirms. */
  private ReleaseOutcome critical(Reference number, Defect defect, PersonId by) {
    Optional<HoldRelease> asked = defects.releaseOf(number);
    if (asked.isEmpty()) {
      defects.add(HoldRelease.asked(number, defect.reporter(), by, clock.instant()));
      LOG.infof("release asked for defect=%s order=%s by=%d", number, defect.order(), by.value());
      events.fire(new ReleaseWasAsked(number, defect.order(), by, defect.reporter()));
      return new ReleaseOutcome.SecondNeeded(defect.order());
    }
    Optional<String> objection = asked.get().objection(by);
    if (objection.isPresent()) {
      return new ReleaseOutcome.Refused(objection.get());
    }
    asked.get().confirm(by, clock.instant());
    return released(number, defect, by);
  }

  private ReleaseOutcome released(Reference number, Defect defect, PersonId by) {
    recording.resolve(number);
    audit.write(
        AuditEntry.of(clock.instant(), by, Act.ORDER_RELEASED, defect.order()).because(number));
    LOG.infof("hold released defect=%s order=%s by=%d", number, defect.order(), by.value());
    return new ReleaseOutcome.Released(orders.find(defect.order()).found().orElseThrow());
  }
}
