package com.barron.production.quality;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.audit.Changes;
import com.barron.production.orders.OrderResult;
import com.barron.production.orders.OrderView;
import com.barron.production.orders.Orders;
import com.barron.production.reference.Match;
import com.barron.production.reference.NoSuchRecordException;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.reference.ReferenceSequence;
import com.barron.production.sla.Priority;
import com.barron.production.sla.SlaClocks;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Records and closes defects; holds and releases their orders. */
@Stateless
public class DefectService implements Defects {
  private static final Logger LOG = Logger.getLogger(DefectService.class);

  private final DefectRepository defectRepository;
  private final DefectViewRepository defectViewRepository;
  private final DefectTypeCache types;
  private final ReferenceSequence referenceSequence;
  private final Orders orders;
  private final SlaClocks clocks;
  private final AuditLog auditLog;
  private final Event<Object> events;
  private final Clock clock;

  @Inject
  DefectService(
      DefectRepository defectRepository,
      DefectViewRepository defectViewRepository,
      DefectTypeCache types,
      ReferenceSequence referenceSequence,
      Orders orders,
      SlaClocks clocks,
      AuditLog auditLog,
      @Any Event<Object> events,
      Clock clock) {
    this.defectRepository = defectRepository;
    this.defectViewRepository = defectViewRepository;
    this.types = types;
    this.referenceSequence = referenceSequence;
    this.orders = orders;
    this.clocks = clocks;
    this.auditLog = auditLog;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Match<DefectView> find(Reference defect) {
    return defectViewRepository.find(defect);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<DefectType> types() {
    return types.active();
  }

  @Override
  public RecordResult record(RecordDefect command) {
    return types
        .find(command.defectTypeCode())
        .map(type -> record(command, type, referenceSequence.next(ReferenceKind.DEFECT)))
        .orElseGet(DefectService::unknownType);
  }

  @Override
  public RecordResult recordUnlessSame(RecordDefect command, Instant after) {
    return types
        .find(command.defectTypeCode())
        .map(type -> recordUnlessSame(command, type, after))
        .orElseGet(DefectService::unknownType);
  }

  private RecordResult recordUnlessSame(RecordDefect command, DefectType type, Instant after) {
    DefectRepository.Next next = defectRepository.next(command, after);
    return next.same()
        .<RecordResult>map(RecordResult.Repeated::new)
        .orElseGet(() -> record(command, type, next.number()));
  }

  private static RecordResult unknownType() {
    return new RecordResult.Refused(RecordResult.Reason.UNKNOWN_DEFECT_TYPE);
  }

  private RecordResult record(RecordDefect command, DefectType type, Reference number) {
    return holdOrFind(command.order(), number, type)
        .<RecordResult>map(order -> recorded(command, type, number, order))
        .orElseGet(() -> new RecordResult.Refused(RecordResult.Reason.UNKNOWN_ORDER));
  }

  private RecordResult.Recorded recorded(
      RecordDefect command, DefectType type, Reference number, OrderView order) {
    Instant now = clock.instant();
    defectRepository.add(Defect.recorded(number, command, type, now));
    auditLog.write(entries(command, number, order, now));
    clocks.start(number, urgency(command.severity()));
    LOG.infof(
        "defect recorded defect=%s order=%s type=%s severity=%s reporter=%d",
        number, command.order(), type.code(), command.severity(), command.reporter().value());
    events.fire(
        new DefectWasRecorded(
            number,
            command.order(),
            type,
            command.severity(),
            order.heldBy().contains(number),
            command.reporter()));
    return new RecordResult.Recorded(number, order);
  }

  @Override
  public void resolve(Reference number) {
    Defect defect =
        defectRepository.locked(number).orElseThrow(() -> new NoSuchRecordException(number));
    if (!defect.resolve(clock.instant())) {
      return;
    }
    if (defect.blocking()) {
      releaseOrder(defect.order(), number);
    }
    clocks.stop(number);
    LOG.infof("defect resolved defect=%s order=%s", number, defect.order());
    events.fire(new DefectWasResolved(number, defect.order()));
  }

  /** The order of a defect exists, and a resolved defect needs no hold. */
  private void releaseOrder(Reference order, Reference defect) {
    if (!(orders.release(order, defect) instanceof OrderResult.Done)) {
      throw new IllegalStateException(order + " is still held by " + defect);
    }
  }

  private Optional<OrderView> holdOrFind(Reference order, Reference defect, DefectType type) {
    if (!type.blocking()) {
      return orders.find(order).found();
    }
    return orders.hold(order, defect) instanceof OrderResult.Done held
        ? Optional.of(held.order())
        : Optional.empty();
  }

  private static List<AuditEntry> entries(
      RecordDefect command, Reference number, OrderView order, Instant now) {
    var entries = new ArrayList<AuditEntry>();
    entries.add(
        AuditEntry.of(now, command.reporter(), AuditAction.DEFECT_RECORDED, number)
            .changing(
                Changes.none()
                    .with("status", DefectStatus.OPEN)
                    .with("order", command.order())
                    .with("type", command.defectTypeCode())
                    .with("severity", command.severity())));
    if (order.heldBy().contains(number)) {
      entries.add(
          AuditEntry.of(now, command.reporter(), AuditAction.ORDER_HELD, order.number())
              .because(number)
              .changing(Changes.none().with("heldBy", number)));
    }
    return entries;
  }

  private static Priority urgency(Severity severity) {
    return switch (severity) {
      case LOW -> Priority.LOW;
      case MEDIUM -> Priority.MEDIUM;
      case HIGH -> Priority.HIGH;
    };
  }
}
