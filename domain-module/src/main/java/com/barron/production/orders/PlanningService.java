package com.barron.production.orders;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.audit.Changes;
import com.barron.production.reference.Reference;
import com.barron.production.sla.SlaClocks;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/** Stores the plan of an order, and moves its clock accordingly. */
@Stateless
public class PlanningService implements Planning {
  private static final Logger LOG = Logger.getLogger(PlanningService.class);

  private final OrderRepository orderRepository;
  private final SlaClocks clocks;
  private final AuditLog auditLog;
  private final Event<Object> events;
  private final Clock clock;

  @Inject
  PlanningService(
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
  public PlanResult create(OrderPlan plan) {
    takeTurns(plan);
    if (orderRepository.locked(plan.number()).isPresent()) {
      return new PlanResult.Refused(PlanResult.Reason.EXISTS);
    }
    return taken(plan).orElseGet(() -> created(plan));
  }

  @Override
  public PlanResult replace(OrderPlan plan, Predicate<OrderDetails> asSeen) {
    takeTurns(plan);
    Optional<ProductionOrder> locked = orderRepository.locked(plan.number());
    if (locked.isEmpty()) {
      return new PlanResult.Refused(PlanResult.Reason.UNKNOWN);
    }
    ProductionOrder order = locked.get();
    if (!asSeen.test(order.details())) {
      return new PlanResult.Refused(PlanResult.Reason.CHANGED_MEANWHILE);
    }
    if (order.hasEnded()) {
      return new PlanResult.Refused(PlanResult.Reason.ENDED);
    }
    return taken(plan).orElseGet(() -> replaced(order, plan));
  }

  private void takeTurns(OrderPlan plan) {
    orderRepository.takeTurns(plan.number().toString());
    plan.external().ifPresent(id -> orderRepository.takeTurns(id.system() + " " + id.id()));
  }

  private Optional<PlanResult> taken(OrderPlan plan) {
    return plan.external()
        .flatMap(orderRepository::numberOf)
        .filter(holder -> !holder.equals(plan.number()))
        .map(PlanResult.ExternalIdTaken::new);
  }

  private PlanResult created(OrderPlan plan) {
    ProductionOrder order = ProductionOrder.released(plan.number(), plan.product(), plan.dueAt());
    order.plan(plan);
    orderRepository.add(order);
    clocks.startDue(plan.number(), OrderSnapshot.PRIORITY, plan.dueAt());
    write(AuditAction.ORDER_PLANNED, plan.number(), Optional.empty(), order.details());
    return new PlanResult.Created(published(order, plan.number(), "planned"));
  }

  private PlanResult replaced(ProductionOrder order, OrderPlan plan) {
    boolean isMoved = !order.dueAt().equals(plan.dueAt());
    OrderDetails before = order.details();
    order.plan(plan);
    write(AuditAction.ORDER_REPLANNED, plan.number(), Optional.of(before), order.details());
    if (isMoved) {
      clocks.moveDue(plan.number(), OrderSnapshot.PRIORITY, plan.dueAt());
    }
    return new PlanResult.Replaced(published(order, plan.number(), "replanned"));
  }

  private void write(
      AuditAction action, Reference number, Optional<OrderDetails> before, OrderDetails after) {
    auditLog.write(
        AuditEntry.of(clock.instant(), action, number)
            .changing(
                Changes.none()
                    .with("product", before.map(OrderDetails::product), after.product())
                    .with("dueAt", before.map(OrderDetails::dueAt), after.dueAt())
                    .with("external", before.flatMap(PlanningService::external), external(after))));
  }

  private static Optional<String> external(OrderDetails order) {
    return order.external().map(id -> id.system() + " " + id.id());
  }

  private OrderDetails published(ProductionOrder order, Reference number, String fact) {
    OrderDetails details = orderRepository.stored(order);
    LOG.infof(
        "order %s order=%s status=%s due=%s", fact, number, details.status(), details.dueAt());
    events.fire(new OrderChanged(number, details.status(), details.percentComplete()));
    return details;
  }
}
