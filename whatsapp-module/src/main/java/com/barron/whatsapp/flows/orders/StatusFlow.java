package com.barron.whatsapp.flows.orders;

import com.barron.production.orders.OrderView;
import com.barron.production.orders.Orders;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.flows.Flow;
import com.barron.whatsapp.flows.LookupFlow;
import com.barron.whatsapp.flows.ReferenceParser;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tells how an order stands. */
public final class StatusFlow {
  private StatusFlow() {}

  public static Flow of(Orders control) {
    var orders = new ReferenceParser<OrderView>(ReferenceKind.ORDER, control::find);
    return new LookupFlow<>("status", "order", orders, true, StatusFlow::lines);
  }

  private static List<Message> lines(OrderView order, Translations translations) {
    var lines = new ArrayList<Message>();
    lines.add(Message.of("status.title", order.number().toString()));
    lines.add(Message.of("status.status", translations.say("order.status." + order.status())));
    lines.add(Message.of("status.complete", order.percentComplete()));
    lines.add(Message.of("status.sla", translations.say("order.sla." + order.sla())));
    if (!order.heldBy().isEmpty()) {
      lines.add(Message.of("status.held", listed(order.heldBy())));
    }
    return lines;
  }

  private static String listed(List<Reference> causes) {
    return causes.stream().map(Reference::toString).collect(Collectors.joining(", "));
  }
}
