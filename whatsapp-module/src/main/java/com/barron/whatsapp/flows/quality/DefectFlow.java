package com.barron.whatsapp.flows.quality;

import com.barron.production.access.Permission;
import com.barron.production.orders.OrderView;
import com.barron.production.orders.Orders;
import com.barron.production.quality.Defects;
import com.barron.production.quality.RecordDefect;
import com.barron.production.quality.RecordResult;
import com.barron.production.quality.RecordedDefect;
import com.barron.production.quality.Severity;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.dialogue.Form;
import com.barron.whatsapp.dialogue.FormAnswers;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Option;
import com.barron.whatsapp.dialogue.OptionParser;
import com.barron.whatsapp.dialogue.Slot;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.dialogue.TurnContext;
import com.barron.whatsapp.flows.Completion;
import com.barron.whatsapp.flows.Flow;
import com.barron.whatsapp.flows.ReferenceParser;
import com.barron.whatsapp.flows.Speaker;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * Records a defect; its order goes on hold. One that was recorded just before, and says the same by
 * the same person, is asked back: phones send twice, and people tap twice.
 */
public final class DefectFlow implements Flow {
  private static final Duration JUST_BEFORE = Duration.ofSeconds(60);

  /** Among the answers: the defect that was recorded just before. */
  private static final String EARLIER = "earlier";

  private final Defects defects;
  private final ReferenceParser<OrderView> orders;
  private final Slot<Reference> order;
  private final Slot<String> type;
  private final Slot<Severity> severity;
  private final Slot<RepeatDecision> again;
  private final Clock clock;
  private final Form form;

  public DefectFlow(Defects defects, Orders control, Clock clock) {
    this.defects = defects;
    this.clock = clock;
    orders = new ReferenceParser<>(ReferenceKind.ORDER, control::find);
    order = Slot.of("order", orders).waiting();
    type =
        Slot.choice("type", OptionParser.of(turnContext -> types(turnContext.translations())))
            .waiting();
    severity = Slot.choice("severity", OptionParser.of(Severity.class, "level.")).waiting();
    again =
        Slot.choice("again", RepeatDecision.parser())
            .when(given -> given.byKey().containsKey(EARLIER));
    form = new Form("defect", List.of(order, type, severity, again), input -> false);
  }

  private List<Option> types(Translations translations) {
    return defects.types().stream()
        .map(type -> Option.named(type.code(), type.name(), translations))
        .toList();
  }

  @Override
  public Form form() {
    return form;
  }

  @Override
  public Permission permission() {
    return Permission.RECORD_DEFECT;
  }

  @Override
  public boolean takesFiles() {
    return true;
  }

  @Override
  public Completion complete(TurnContext turnContext, Speaker speaker) {
    FormAnswers given = turnContext.answers();
    var command =
        new RecordDefect(given.get(order), given.get(type), given.get(severity), speaker.person());
    Optional<RepeatDecision> decision = given.find(again);
    if (decision.isEmpty()) {
      return answer(
          defects.recordUnlessSame(command, clock.instant().minus(JUST_BEFORE)), turnContext);
    }
    return decision.get() == RepeatDecision.NO
        ? Completion.said(Message.of("defect.again.kept", given.byKey().get(EARLIER)))
        : answer(defects.record(command), turnContext);
  }

  private Completion answer(RecordResult result, TurnContext turnContext) {
    if (result instanceof RecordResult.Recorded recorded) {
      return recorded(recorded, turnContext);
    }
    if (result instanceof RecordResult.Repeated repeated) {
      return askedBack(turnContext.answers(), repeated.earlier());
    }
    return switch (((RecordResult.Refused) result).reason()) {
      case UNKNOWN_ORDER -> Completion.refused(orders.missing(), order);
      case UNKNOWN_DEFECT_TYPE -> Completion.refused(Message.of("option.gone"), type);
    };
  }

  private Completion askedBack(FormAnswers given, RecordedDefect earlier) {
    var more = new HashMap<>(given.byKey());
    more.put(EARLIER, earlier.number().toString());
    long seconds = Duration.between(earlier.recordedAt(), clock.instant()).toSeconds();
    return new Completion.Onward(
        form,
        new FormAnswers(more),
        Message.of("defect.again.before", earlier.number().toString(), Math.max(0, seconds)));
  }

  /** An order that had ended, or a defect that does not block, leaves the order as it was. */
  private static Completion recorded(RecordResult.Recorded recorded, TurnContext turnContext) {
    OrderView order = recorded.order();
    String status = turnContext.translations().say("order.status." + order.status());
    return Completion.made(
        recorded.defect(),
        Message.of("defect.done"),
        order.heldBy().contains(recorded.defect())
            ? Message.of("defect.held", order.number().toString())
            : Message.of("defect.kept", order.number().toString(), status),
        Message.of("done.reference", recorded.defect().toString()));
  }
}
