package com.barron.whatsapp.flows;

import com.barron.production.bom.BomChanges;
import com.barron.production.bom.BomView;
import com.barron.production.bom.BomView.Component;
import com.barron.production.bom.NoSuchComponentException;
import com.barron.production.bom.SubmitChange;
import com.barron.production.people.Permission;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.dialogue.Answers;
import com.barron.whatsapp.dialogue.Form;
import com.barron.whatsapp.dialogue.FreeText;
import com.barron.whatsapp.dialogue.Note;
import com.barron.whatsapp.dialogue.OneOf;
import com.barron.whatsapp.dialogue.Option;
import com.barron.whatsapp.dialogue.Slot;
import com.barron.whatsapp.dialogue.Turn;
import com.barron.whatsapp.dialogue.WholeNumber;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Proposes another quantity of a component, after a summary whose lines can be changed. */
final class BomFlow implements Flow {
  private final BomChanges changes;
  private final ReferenceParser<BomView> bills;
  private final Slot<Reference> bom;
  private final Slot<String> component;
  private final Slot<Integer> quantity;
  private final Slot<String> reason;
  private final Slot<Decision> decision;
  private final Form form;

  BomFlow(BomChanges changes) {
    this.changes = changes;
    bills = new ReferenceParser<>(ReferenceKind.BOM, changes::find);
    bom = Slot.of("bom", bills);
    component = Slot.choice("component", OneOf.of(this::components));
    quantity =
        Slot.of("quantity", new WholeNumber(SubmitChange.MOST).unless(this::unchanged))
            .showing(turn -> List.of(quantityNow(turn)));
    reason = Slot.of("reason", new FreeText(SubmitChange.LONGEST_REASON));
    OneOf<String> lines = OneOf.of(BomFlow::lines);
    var line = new LineParser(lines, "decision");
    decision =
        Slot.of("decision", new Decision.Parser(line).unless(this::nothingToSubmit))
            .numbering(lines.options())
            .tapping(BomFlow::decisions)
            .showing(this::summary);
    Slot<String> edited = Slot.of("line", line).offering(lines.options()).when(this::wantsToEdit);
    form =
        new Form("bom", List.of(bom, component, quantity, reason, decision, edited), bills::opens);
  }

  @Override
  public Form form() {
    return form;
  }

  private Stream<Component> bill(Turn turn) {
    return turn.answers().find(bom).flatMap(number -> bills.find(number, turn)).stream()
        .flatMap(bill -> bill.components().stream());
  }

  private Optional<Component> chosen(Turn turn) {
    var partNumber = turn.answers().find(component);
    return bill(turn)
        .filter(part -> partNumber.filter(part.partNumber()::equals).isPresent())
        .findFirst();
  }

  private Object quantityNow(Turn turn) {
    return chosen(turn).<Object>map(Component::quantity).orElse("?");
  }

  private List<Option> components(Turn turn) {
    return bill(turn).map(part -> new Option(part.partNumber(), label(part, turn))).toList();
  }

  private static String label(Component part, Turn turn) {
    return turn.wording()
        .say("bom.component.option", part.partNumber(), part.name(), part.quantity());
  }

  private Optional<Note> unchanged(int wanted, Turn turn) {
    return chosen(turn)
        .filter(part -> part.quantity() == wanted)
        .map(part -> Note.of("bom.quantity.same", part.partNumber(), wanted));
  }

  /** Since the quantity was given, another component may have been chosen, or the bill changed. */
  private Optional<Note> nothingToSubmit(Decision decided, Turn turn) {
    if (decided == Decision.EDIT) {
      return Optional.empty();
    }
    return chosen(turn).isEmpty()
        ? Optional.of(Note.of("option.gone"))
        : unchanged(turn.answers().get(quantity), turn);
  }

  private boolean wantsToEdit(Answers answers) {
    return answers.find(decision).filter(Decision.EDIT::equals).isPresent();
  }

  private static List<Option> lines(Turn turn) {
    return Stream.of("component", "quantity", "reason")
        .map(key -> Option.said(key, "bom." + key + ".name", turn.wording()))
        .toList();
  }

  private static List<Option> decisions(Turn turn) {
    return List.of(
        new Option(Decision.YES.name(), turn.wording().say("bom.decision.yes")),
        new Option(Decision.EDIT.name(), turn.wording().say("bom.decision.edit")));
  }

  private List<Object> summary(Turn turn) {
    Answers given = turn.answers();
    return List.of(
        given.get(bom).toString(),
        chosen(turn)
            .map(part -> part.partNumber() + " — " + part.name())
            .orElse(given.get(component)),
        quantityNow(turn),
        given.get(quantity),
        given.get(reason));
  }

  @Override
  public Permission action() {
    return Permission.PROPOSE_CHANGE;
  }

  @Override
  public Completion complete(Turn turn, Speaker speaker) {
    Answers given = turn.answers();
    var command =
        new SubmitChange(
            given.get(bom),
            given.get(component),
            given.get(quantity),
            given.get(reason),
            speaker.person());
    try {
      Reference change = changes.submit(command);
      return Completion.made(
          change, Note.of("bom.done"), Note.of("done.reference", change.toString()));
    } catch (NoSuchComponentException gone) {
      return Completion.refused(Note.of("option.gone"), component, decision);
    }
  }
}
