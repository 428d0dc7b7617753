package com.barron.whatsapp.flows.orders;

import com.barron.production.orders.OrderView;
import com.barron.production.orders.Orders;
import com.barron.production.quality.HoldView;
import com.barron.production.quality.Holds;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.flows.Speaker;
import com.barron.whatsapp.flows.lookup.Lookup;
import com.barron.whatsapp.flows.lookup.NextSteps;
import com.barron.whatsapp.flows.lookup.ShownRecord;
import com.barron.whatsapp.text.DurationText;
import com.barron.whatsapp.text.TimeText;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Shows an order: its state, its product, and what holds it. */
public record OrderLookup(Orders orders, Holds holds, Clock clock) {
  /** The look-up of orders. */
  public Lookup<OrderView> lookup() {
    return new Lookup<>(ReferenceKind.ORDER, orders::find, this::shown);
  }

  private ShownRecord shown(OrderView order, Speaker speaker, Translations translations) {
    var lines = new ArrayList<Message>();
    lines.add(Message.of("status.title", order.number().toString()));
    lines.add(Message.of("status.status", translations.say("order.status." + order.status())));
    lines.add(Message.of("status.complete", order.percentComplete()));
    lines.add(Message.of("status.sla", translations.say("order.sla." + order.sla())));
    lines.add(Message.of("status.product", order.product()));
    lines.add(
        Message.of(
            "status.due", TimeText.of(clock, speaker.zone()).at(order.dueAt(), translations::say)));
    if (!order.heldBy().isEmpty()) {
      lines.add(Message.of("status.held", listed(order.heldBy())));
      holds.of(order.number()).forEach(hold -> lines.add(line(hold, translations)));
    }
    return new ShownRecord(lines, new NextSteps(speaker, translations).order(order));
  }

  private Message line(HoldView hold, Translations translations) {
    return Message.of(
        "status.hold",
        hold.defect().toString(),
        translations.name(hold.type()),
        translations.say("level." + hold.severity()),
        DurationText.ago(Duration.between(hold.since(), clock.instant()), translations::say));
  }

  private static String listed(List<Reference> causes) {
    return causes.stream().map(Reference::toString).collect(Collectors.joining(", "));
  }
}
