package com.barron.production.orders;

import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.audit.Changes;
import com.barron.production.people.AccessPolicy;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Changes orders on behalf of people who may do so, and keeps who did it. */
@Stateless
public class OrderExecutionService implements OrderExecution {
  private static final Logger LOG = Logger.getLogger(OrderExecutionService.class);

  private final Orders orders;
  private final AccessPolicy accessPolicy;
  private final AuditLog auditLog;
  private final Event<Object> events;
  private final Clock clock;

  @Inject
  OrderExecutionService(
      Orders orders,
      AccessPolicy accessPolicy,
      AuditLog auditLog,
      @Any Event<Object> events,
      Clock clock) {
    this.orders = orders;
    this.accessPolicy = accessPolicy;
    this.auditLog = auditLog;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public OrderResult start(Reference order, PersonId by) {
    return act(OrderAction.START, by, () -> orders.start(order));
  }

  @Override
  public OrderResult progress(Reference order, int percentComplete, PersonId by) {
    return act(OrderAction.PROGRESS, by, () -> orders.progress(order, percentComplete));
  }

  @Override
  public OrderResult complete(Reference order, PersonId by) {
    return act(OrderAction.COMPLETE, by, () -> orders.complete(order));
  }

  @Override
  public OrderResult cancel(Reference order, PersonId by) {
    return act(OrderAction.CANCEL, by, () -> orders.cancel(order));
  }

  private OrderResult act(OrderAction action, PersonId by, Supplier<OrderResult> change) {
    accessPolicy.require(by, action.permission());
    OrderResult result = change.get();
    if (result instanceof OrderResult.Done done) {
      OrderView order = done.order();
      auditLog.write(
          AuditEntry.of(clock.instant(), by, action.audited(), order.number())
              .changing(changes(done)));
      LOG.infof("order handled order=%s action=%s by=%d", order.number(), action, by.value());
      events.fire(new OrderWasHandled(order.number(), action, order.percentComplete(), by));
    }
    return result;
  }

  private static Changes changes(OrderResult.Done done) {
    OrderView after = done.order();
    return Changes.none()
        .with("status", done.before().map(OrderView::status), after.status())
        .with(
            "percentComplete",
            done.before().map(OrderView::percentComplete),
            after.percentComplete());
  }
}
