package com.barron.whatsapp.flows.orders;

import com.barron.production.orders.OrderView;
import com.barron.whatsapp.flows.Flow;
import com.barron.whatsapp.flows.lookup.Lookup;
import com.barron.whatsapp.flows.lookup.LookupFlow;

/** Tells the state of an order. */
public final class StatusFlow {
  private StatusFlow() {}

  public static Flow of(Lookup<OrderView> orders) {
    return new LookupFlow<>("status", "order", orders, true);
  }
}
