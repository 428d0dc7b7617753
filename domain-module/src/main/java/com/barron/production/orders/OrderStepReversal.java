package com.barron.production.orders;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.audit.Changes;
import com.barron.production.audit.DoneAction;
import com.barron.production.audit.Reversal;
import com.barron.production.audit.UndoResult;
import com.barron.production.reference.Reference;
import com.barron.production.sla.SlaClocks;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * Takes back what somebody did to an order, while nobody went on with it. An order that was
 * cancelled while it was held stays cancelled: its holds ended with it.
 */
@Dependent
class OrderStepReversal implements Reversal {
  private final OrderRepository orderRepository;
  private final SlaClocks clocks;
  private final AuditLog auditLog;
  private final Event<Object> events;
  private final Clock clock;

  @Inject
  OrderStepReversal(
      OrderRepository orderRepository,
      SlaClocks clocks,
      AuditLog auditLog,
      @Any Event<Object> events,
      Clock clock) {
    this.orderRepository = orderRepository;
    this.clocks = clocks;
    this.auditLog = auditLog;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public Set<AuditAction> actions() {
    return Set.of(
        AuditAction.ORDER_STARTED,
        AuditAction.ORDER_PROGRESSED,
        AuditAction.ORDER_COMPLETED,
        AuditAction.ORDER_CANCELLED);
  }

  @Override
  public UndoResult reverse(DoneAction done) {
    Reference number = done.subject();
    ProductionOrder order = orderRepository.locked(number).orElseThrow();
    OrderSnapshot now = order.snapshot();
    OrderStatus status = done.before("status").map(OrderStatus::valueOf).orElse(now.status());
    int percent =
        done.before("percentComplete").map(Integer::valueOf).orElse(now.percentComplete());
    if (status == OrderStatus.ON_HOLD && now.status() == OrderStatus.CANCELLED) {
      return new UndoResult.Final(done.action(), Optional.of(number));
    }
    if (!isAsItBecame(now, done) || status == OrderStatus.ON_HOLD) {
      return new UndoResult.Refused(number, UndoResult.Reason.ACTED);
    }
    boolean hasEnded = order.hasEnded();
    order.restore(status, percent);
    auditLog.write(
        AuditEntry.of(clock.instant(), done.by(), AuditAction.ORDER_REVERTED, number)
            .changing(
                Changes.none()
                    .with("status", now.status(), status)
                    .with("percentComplete", now.percentComplete(), percent)));
    if (hasEnded) {
      reopenClock(number);
    }
    events.fire(new OrderChanged(number, status, percent));
    return new UndoResult.Reverted(done.action(), number);
  }

  private static boolean isAsItBecame(OrderSnapshot now, DoneAction done) {
    return done.after("status").map(OrderStatus::valueOf).orElse(now.status()) == now.status()
        && now.status() != OrderStatus.ON_HOLD
        && done.after("percentComplete").map(Integer::valueOf).orElse(now.percentComplete())
            == now.percentComplete();
  }

  /** An order that planning put into the table itself has none. */
  private void reopenClock(Reference order) {
    if (clocks.status(order, clock.instant()).found().isPresent()) {
      clocks.reopen(order);
    }
  }
}
