package com.barron.production.orders;

import com.barron.production.reference.Reference;
import com.barron.production.sla.SlaClocks;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/** Takes plans over, and lets the clocks follow. */
@Stateless
public class PlanningService implements Planning {
  private static final Logger LOG = Logger.getLogger(PlanningService.class);

  private final OrderRepository orderRepository;
  private final SlaClocks clocks;
  private final Event<Object> events;

  @Inject
  PlanningService(OrderRepository orderRepository, SlaClocks clocks, @Any Event<Object> events) {
    this.orderRepository = orderRepository;
    this.clocks = clocks;
    this.events = events;
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
    return new PlanResult.Created(published(order, plan.number(), "planned"));
  }

  private PlanResult replaced(ProductionOrder order, OrderPlan plan) {
    boolean isMoved = !order.dueAt().equals(plan.dueAt());
    order.plan(plan);
    if (isMoved) {
      clocks.moveDue(plan.number(), OrderSnapshot.PRIORITY, plan.dueAt());
    }
    return new PlanResult.Replaced(published(order, plan.number(), "replanned"));
  }

  private OrderDetails published(ProductionOrder order, Reference number, String fact) {
    OrderDetails details = orderRepository.stored(order);
    LOG.infof(
        "order %s order=%s status=%s due=%s", fact, number, details.status(), details.dueAt());
    events.fire(new OrderChanged(number, details.status(), details.percentComplete()));
    return details;
  }
}
