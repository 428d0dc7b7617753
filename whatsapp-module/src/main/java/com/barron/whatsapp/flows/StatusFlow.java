package com.barron.whatsapp.flows;

import com.barron.production.orders.OrderControl;
import com.barron.production.orders.OrderView;
import com.barron.production.people.Action;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.dialogue.Form;
import com.barron.whatsapp.dialogue.Note;
import com.barron.whatsapp.dialogue.Slot;
import com.barron.whatsapp.dialogue.Turn;
import com.barron.whatsapp.dialogue.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tells how an order stands. */
final class StatusFlow implements Flow {
  private final ReferenceParser<OrderView> orders;
  private final Slot<Reference> order;
  private final Form form;

  StatusFlow(OrderControl control) {
    orders = new ReferenceParser<>(ReferenceKind.ORDER, control::find);
    order = Slot.of("order", orders);
    form = new Form("status", List.of(order), orders::opens);
  }

  @Override
  public Form form() {
    return form;
  }

  @Override
  public Action action() {
    return Action.SEE;
  }

  @Override
  public Completion complete(Turn turn, Speaker speaker) {
    return orders
        .find(turn.answers().get(order), turn)
        .<Completion>map(found -> new Completion.Said(lines(found, turn.wording())))
        .orElseGet(() -> Completion.refused(orders.missing(), order));
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
