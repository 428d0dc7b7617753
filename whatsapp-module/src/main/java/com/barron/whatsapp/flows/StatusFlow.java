package com.barron.whatsapp.flows;

import com.barron.production.orders.OrderView;
import com.barron.production.orders.Orders;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.dialogue.Note;
import com.barron.whatsapp.dialogue.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tells how an order stands. */
final class StatusFlow {
  private StatusFlow() {}

  static Flow of(Orders control) {
    var orders = new ReferenceParser<OrderView>(ReferenceKind.ORDER, control::find);
    return new ShowFlow<>("status", "order", orders, true, StatusFlow::lines);
  }

  private static List<Note> lines(OrderView order, Wording wording) {
    var lines = new ArrayList<Note>();
    lines.add(Note.of("status.title", order.number().toString()));
    lines.add(Note.of("status.status", wording.say("order.status." + order.status())));
    lines.add(Note.of("status.complete", order.percentComplete()));
    lines.add(Note.of("status.sla", wording.say("order.sla." + order.sla())));
    if (!order.heldBy().isEmpty()) {
      lines.add(Note.of("status.held", listed(order.heldBy())));
    }
    return lines;
  }

  private static String listed(List<Reference> causes) {
    return causes.stream().map(Reference::toString).collect(Collectors.joining(", "));
  }
}
