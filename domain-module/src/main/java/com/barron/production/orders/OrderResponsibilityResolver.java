package com.barron.production.orders;

import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.responsibility.ResponsibilityResolver;
import com.barron.production.sla.responsibility.ResponsiblePeople;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;

/** Whoever takes care of an order; orders come from planning: nobody reported one. */
@Dependent
class OrderResponsibilityResolver implements ResponsibilityResolver {
  private final OrderRepository orderRepository;

  @Inject
  OrderResponsibilityResolver(OrderRepository orderRepository) {
    this.orderRepository = orderRepository;
  }

  @Override
  public ReferenceKind kind() {
    return ReferenceKind.ORDER;
  }

  @Override
  public Map<Reference, ResponsiblePeople> of(Collection<Reference> subjects) {
    return orderRepository.responsible(subjects);
  }
}
