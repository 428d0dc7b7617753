package com.barron.whatsapp.flows.bom;

import com.barron.production.access.Permission;
import com.barron.production.bom.BomChanges;
import com.barron.production.bom.BomView;
import com.barron.production.bom.BomView.Component;
import com.barron.production.bom.Quantity;
import com.barron.production.bom.SubmitChange;
import com.barron.production.bom.SubmitResult;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.dialogue.Form;
import com.barron.whatsapp.dialogue.FormAnswers;
import com.barron.whatsapp.dialogue.FreeTextParser;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Proposes another quantity of a component, after a summary whose lines can be changed. */
public final class BomFlow implements Flow {
  private final BomChanges changes;
  private final ReferenceParser<BomView> bills;
  private final Slot<Reference> bom;
  private final Slot<String> component;
  private final Slot<Quantity> quantity;
  private final Slot<String> reason;
  private final Slot<SummaryDecision> summaryDecision;
  private final Form form;

  public BomFlow(BomChanges changes) {
    this.changes = changes;
    bills = new ReferenceParser<>(ReferenceKind.BOM, changes::find);
    bom = Slot.of("bom", bills);
    component = Slot.choice("component", OptionParser.of(this::components));
    quantity =
        Slot.of(
                "quantity",
                new UsualQuantityParser(
                    new QuantityParser().unless(this::unfit),
                    turnContext -> chosen(turnContext).map(Component::quantity)))
            .showing(turnContext -> List.of(quantityNow(turnContext)));
    reason = Slot.of("reason", new FreeTextParser(SubmitChange.LONGEST_REASON));
    OptionParser<String> lines = OptionParser.of(BomFlow::lines);
    var line = new SummaryLineParser(lines, "decision");
    summaryDecision =
        Slot.of("decision", new SummaryDecision.DecisionParser(line).unless(this::nothingToSubmit))
            .numbering(lines.options())
            .tapping(BomFlow::decisions)
            .showing(this::summary);
    Slot<String> edited = Slot.of("line", line).offering(lines.options()).when(this::wantsToEdit);
    form =
        new Form(
            "bom",
            List.of(bom, component, quantity, reason, summaryDecision, edited),
            bills::opens);
  }

  @Override
  public Form form() {
    return form;
  }

  private Stream<Component> bill(TurnContext turnContext) {
    return turnContext
        .answers()
        .find(bom)
        .flatMap(number -> bills.find(number, turnContext))
        .stream()
        .flatMap(bill -> bill.components().stream());
  }

  private Optional<Component> chosen(TurnContext turnContext) {
    var partNumber = turnContext.answers().find(component);
    return bill(turnContext)
        .filter(part -> partNumber.filter(part.partNumber()::equals).isPresent())
        .findFirst();
  }

  private Object quantityNow(TurnContext turnContext) {
    return chosen(turnContext)
        .map(part -> shown(part, part.quantity(), turnContext.translations()))
        .orElse("?");
  }

  /** Pieces are a bare number; anything else is said with its unit. */
  private static Object shown(Component part, Quantity amount, Translations translations) {
    return part.isInPieces()
        ? amount.value()
        : translations.say("bom.quantity.unit", amount.value(), part.unit());
  }

  private List<Option> components(TurnContext turnContext) {
    return bill(turnContext).map(part -> option(part, turnContext.translations())).toList();
  }

  private static Option option(Component part, Translations translations) {
    return Option.of(part.partNumber()).describedAs(described(part, translations));
  }

  /** Its name and quantity. */
  static String described(Component part, Translations translations) {
    return translations.say(
        "bom.component.option", part.name(), shown(part, part.quantity(), translations));
  }

  private Optional<Message> unfit(Quantity wanted, TurnContext turnContext) {
    return chosen(turnContext).flatMap(part -> unfit(part, wanted));
  }

  private static Optional<Message> unfit(Component part, Quantity wanted) {
    if (!part.allows(wanted)) {
      return Optional.of(tooFine(part));
    }
    return part.isChangedBy(wanted)
        ? Optional.empty()
        : Optional.of(sameQuantity(part.partNumber(), wanted));
  }

  private static Message tooFine(Component part) {
    return part.decimals() == 0
        ? Message.of("number.fraction")
        : Message.of("number.fine", part.decimals());
  }

  private static Message sameQuantity(String partNumber, Quantity wanted) {
    return Message.of("bom.quantity.same", partNumber, wanted.value());
  }

  /** Since the quantity was given, another component may have been chosen, or the bill changed. */
  private Optional<Message> nothingToSubmit(SummaryDecision decided, TurnContext turnContext) {
    if (decided == SummaryDecision.EDIT) {
      return Optional.empty();
    }
    return chosen(turnContext).isEmpty()
        ? Optional.of(Message.of("option.gone"))
        : unfit(turnContext.answers().get(quantity), turnContext);
  }

  private boolean wantsToEdit(FormAnswers answers) {
    return answers.find(summaryDecision).filter(SummaryDecision.EDIT::equals).isPresent();
  }

  private static List<Option> lines(TurnContext turnContext) {
    return Stream.of("component", "quantity", "reason")
        .map(key -> Option.said(key, "bom." + key + ".name", turnContext.translations()))
        .toList();
  }

  private static List<Option> decisions(TurnContext turnContext) {
    return List.of(
        new Option(SummaryDecision.YES.name(), turnContext.translations().say("bom.decision.yes")),
        new Option(
            SummaryDecision.EDIT.name(), turnContext.translations().say("bom.decision.edit")));
  }

  private List<Object> summary(TurnContext turnContext) {
    FormAnswers given = turnContext.answers();
    return List.of(
        given.get(bom).toString(),
        chosen(turnContext)
            .map(part -> part.partNumber() + " — " + part.name())
            .orElse(given.get(component)),
        quantityNow(turnContext),
        chosen(turnContext)
            .map(part -> shown(part, given.get(quantity), turnContext.translations()))
            .orElse(given.get(quantity).value()),
        given.get(reason));
  }

  @Override
  public Permission permission() {
    return Permission.PROPOSE_CHANGE;
  }

  @Override
  public Completion complete(TurnContext turnContext, Speaker speaker) {
    FormAnswers given = turnContext.answers();
    var command =
        new SubmitChange(
            given.get(bom),
            given.get(component),
            given.get(quantity),
            given.get(reason),
            speaker.person());
    SubmitResult result = changes.submit(command);
    if (result instanceof SubmitResult.Submitted submitted) {
      return Completion.made(
          submitted.change(),
          Message.of("bom.done"),
          Message.of("done.reference", submitted.change().toString()));
    }
    return switch (((SubmitResult.Refused) result).reason()) {
      case NO_SUCH_COMPONENT ->
          Completion.refused(Message.of("option.gone"), component, summaryDecision);
      case SAME_QUANTITY ->
          Completion.refused(
              sameQuantity(command.partNumber(), command.newQuantity()), quantity, summaryDecision);
      case TOO_MANY_DECIMALS ->
          Completion.refused(Message.of("number.fraction"), quantity, summaryDecision);
    };
  }
}
