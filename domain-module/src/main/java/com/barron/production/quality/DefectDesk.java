package com.barron.production.quality;

import com.barron.production.audit.Act;
import com.barron.production.audit.Audit;
import com.barron.production.audit.AuditEntry;
import com.barron.production.orders.NoSuchOrderException;
import com.barron.production.orders.OrderControl;
import com.barron.production.orders.OrderView;
import com.barron.production.reference.Numbers;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
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
import org.jboss.logging.Logger;

/** Records and closes defects; holds and releases their orders. */
@Stateless
public class DefectDesk implements DefectRecording {
  private static final Logger LOG = Logger.getLogger(DefectDesk.class);

  private final Defects defects;
  private final DefectTypes types;
  private final Numbers numbers;
  private final OrderControl orders;
  private final SlaClocks clocks;
  private final Audit audit;
  private final Event<Object> events;
  private final Clock clock;

  @Inject
  DefectDesk(
      Defects defects,
      DefectTypes types,
      Numbers numbers,
      OrderControl orders,
      SlaClocks clocks,
      Audit audit,
      @Any Event<Object> events,
      Clock clock) {
    this.defects = defects;
    this.types = types;
    this.numbers = numbers;
    this.orders = orders;
    this.clocks = clocks;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<DefectType> types() {
    return types.active();
  }

  @Override
  public DefectRecorded record(RecordDefect command) {
    DefectType type = types.byCode(command.defectTypeCode());
    Reference number = numbers.next(ReferenceKind.DEFECT);
    OrderView order = holdOrFind(command.order(), number, type);
    Instant now = clock.instant();
    defects.add(Defect.recorded(number, command, type, now));
    audit.write(entries(command, number, order, now));
    clocks.start(number, urgency(command.severity()));
    LOG.infof(
        "defect recorded defect=%s order=%s type=%s severity=%s reporter=%d",
        number, command.order(), type.code(), command.severity(), command.reporter().value());
    events.fire(new DefectWasRecorded(number, command.order(), type.code(), command.severity()));
    return new DefectRecorded(number, order);
  }

  @Override
  public void resolve(Reference number) {
    Defect defect = defects.locked(number);
    if (!defect.resolve(clock.instant())) {
      return;
    }
    if (defect.blocking()) {
      orders.release(defect.order(), number);
    }
    clocks.stop(number);
    LOG.infof("defect resolved defect=%s order=%s", number, defect.order());
    events.fire(new DefectWasResolved(number, defect.order()));
  }

  private OrderView holdOrFind(Reference order, Reference defect, DefectType type) {
    return type.blocking()
        ? orders.hold(order, defect)
        : orders.find(order).found().orElseThrow(() -> new NoSuchOrderException(order));
  }

  private static List<AuditEntry> entries(
      RecordDefect command, Reference number, OrderView order, Instant now) {
    var entries = new ArrayList<AuditEntry>();
    entries.add(AuditEntry.of(now, command.reporter(), Act.DEFECT_RECORDED, number));
    if (order.heldBy().contains(number)) {
      entries.add(
          AuditEntry.of(now, command.reporter(), Act.ORDER_HELD, order.number()).because(number));
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
