package com.barron.production.quality.handling;

import com.barron.production.access.Permission;
import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.audit.Changes;
import com.barron.production.orders.OrderView;
import com.barron.production.orders.Orders;
import com.barron.production.people.AccessPolicy;
import com.barron.production.people.PersonId;
import com.barron.production.quality.DefectStatus;
import com.barron.production.quality.DefectView;
import com.barron.production.quality.Defects;
import com.barron.production.quality.Holds;
import com.barron.production.quality.ReleaseResult;
import com.barron.production.reference.Reference;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Assigns and closes defects on behalf of people; the hold of one that blocks is released by its
 * own rules.
 */
@Stateless
public class DefectHandlingService implements DefectHandling {
  private static final Logger LOG = Logger.getLogger(DefectHandlingService.class);

  private final DefectHandlingRepository repository;
  private final Defects defects;
  private final Holds holds;
  private final Orders orders;
  private final AccessPolicy accessPolicy;
  private final AuditLog auditLog;
  private final Event<Object> events;
  private final Clock clock;

  @Inject
  DefectHandlingService(
      DefectHandlingRepository repository,
      Defects defects,
      Holds holds,
      Orders orders,
      AccessPolicy accessPolicy,
      AuditLog auditLog,
      @Any Event<Object> events,
      Clock clock) {
    this.repository = repository;
    this.defects = defects;
    this.holds = holds;
    this.orders = orders;
    this.accessPolicy = accessPolicy;
    this.auditLog = auditLog;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public Optional<PersonId> acknowledge(Reference defect, PersonId by) {
    if (repository.acknowledge(defect, by)) {
      auditLog.write(
          AuditEntry.of(clock.instant(), by, AuditAction.DEFECT_ACKNOWLEDGED, defect)
              .changing(Changes.none().with("assignee", by)));
      LOG.infof("defect acknowledged defect=%s by=%d", defect, by.value());
      events.fire(new DefectWasAcknowledged(defect, by));
    }
    return defects
        .find(defect)
        .found()
        .filter(found -> found.status() == DefectStatus.OPEN)
        .flatMap(DefectView::assignee);
  }

  @Override
  public CloseResult close(CloseDefect command) {
    accessPolicy.require(command.by(), Permission.CLOSE_DEFECT);
    repository.lock(command.defect());
    return defects
        .find(command.defect())
        .found()
        .map(defect -> close(command, defect))
        .orElseGet(() -> new CloseResult.Refused(CloseResult.Reason.UNKNOWN));
  }

  private CloseResult close(CloseDefect command, DefectView defect) {
    if (defect.status() != DefectStatus.OPEN) {
      return new CloseResult.Refused(CloseResult.Reason.OVER);
    }
    if (!defect.blocking()) {
      repository.put(command, clock.instant());
      defects.resolve(command.defect());
      return closed(command, defect, orders.find(defect.order()).found().orElseThrow());
    }
    if (!accessPolicy.allows(command.by(), Permission.RELEASE_HOLD)) {
      return new CloseResult.Refused(CloseResult.Reason.MAY_NOT_RELEASE);
    }
    return defect.releaseAskedBy().isPresent() ? confirm(command, defect) : ask(command, defect);
  }

  /** The disposition is kept first: whoever hears of the request hears of it, too. */
  private CloseResult ask(CloseDefect command, DefectView defect) {
    repository.put(command, clock.instant());
    return release(command, defect);
  }

  private CloseResult confirm(CloseDefect command, DefectView defect) {
    boolean isOther =
        defect.decision().filter(asked -> asked.disposition() != command.disposition()).isPresent();
    boolean isSamePerson = defect.releaseAskedBy().filter(command.by()::equals).isPresent();
    if (isOther && !isSamePerson) {
      return new CloseResult.Refused(CloseResult.Reason.OTHER_DISPOSITION);
    }
    CloseResult result = release(command, defect);
    if (result instanceof CloseResult.Closed && defect.decision().isPresent()) {
      repository.addNote(command);
    } else if (result instanceof CloseResult.Closed) {
      repository.put(command, clock.instant());
    }
    return result;
  }

  private CloseResult release(CloseDefect command, DefectView defect) {
    ReleaseResult result = holds.release(command.defect(), command.by());
    if (result instanceof ReleaseResult.Released released) {
      return closed(command, defect, released.order());
    }
    return result instanceof ReleaseResult.SecondNeeded second
        ? new CloseResult.SecondNeeded(second.order())
        : new CloseResult.Refused(reason(((ReleaseResult.Refused) result).reason()));
  }

  private CloseResult closed(CloseDefect command, DefectView defect, OrderView order) {
    auditLog.write(
        AuditEntry.of(clock.instant(), command.by(), AuditAction.DEFECT_CLOSED, command.defect())
            .changing(
                Changes.none()
                    .with("status", defect.status(), DefectStatus.RESOLVED)
                    .with("disposition", command.disposition())
                    .withText("note", command.note())));
    LOG.infof(
        "defect closed defect=%s order=%s disposition=%s by=%d",
        command.defect(), defect.order(), command.disposition(), command.by().value());
    events.fire(
        new DefectWasClosed(
            command.defect(),
            defect.order(),
            defect.blocking(),
            command.disposition(),
            command.note(),
            command.by()));
    return new CloseResult.Closed(order);
  }

  private static CloseResult.Reason reason(ReleaseResult.Reason reason) {
    return switch (reason) {
      case UNKNOWN -> CloseResult.Reason.UNKNOWN;
      case OVER -> CloseResult.Reason.OVER;
      case ASKED_BY_YOU -> CloseResult.Reason.ASKED_BY_YOU;
      case RECORDED_BY_YOU -> CloseResult.Reason.RECORDED_BY_YOU;
      case NOT_INDEPENDENT -> CloseResult.Reason.NOT_INDEPENDENT;
      case NO_HOLD -> throw new IllegalStateException("a defect that blocks can be released");
    };
  }
}
