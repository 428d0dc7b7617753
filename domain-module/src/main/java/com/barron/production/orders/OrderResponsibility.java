package com.barron.production.orders;

import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.Responsibility;
import com.barron.production.sla.Responsible;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;

/** Orders come from planning: nobody took one, nobody reported one. */
@Dependent
class OrderResponsibility implements Responsibility {
  private final Orders orders;

  @Inject
  OrderResponsibility(Orders orders) {
    this.orders = orders;
  }

  @Override
  public ReferenceKind kind() {
    return ReferenceKind.ORDER;
  }

  @Override
  public Map<Reference, Responsible> of(Collection<Reference> subjects) {
    return orders.responsible(subjects);
  }
}
