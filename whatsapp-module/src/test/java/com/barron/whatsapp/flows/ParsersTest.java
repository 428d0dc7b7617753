package com.barron.whatsapp.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.bom.Quantity;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.whatsapp.dialogue.Form;
import com.barron.whatsapp.dialogue.FormAnswers;
import com.barron.whatsapp.dialogue.Input;
import com.barron.whatsapp.dialogue.Option;
import com.barron.whatsapp.dialogue.ParseResult;
import com.barron.whatsapp.dialogue.Slot;
import com.barron.whatsapp.dialogue.TurnContext;
import com.barron.whatsapp.flows.bom.SummaryDecision;
import com.barron.whatsapp.flows.maintenance.MachineSelection;
import com.barron.whatsapp.flows.sop.SopRun;
import com.barron.whatsapp.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** For every value that a question can have as its answer: what is written is read again. */
class ParsersTest {
  private static final Map<String, List<Object>> OPEN =
      Map.ofEntries(
          Map.entry("defect.order", references("ORD-12345", "ORD-12349")),
          Map.entry("status.order", references("ORD-12345")),
          Map.entry(
              "maintenance.machine",
              List.of(
                  new MachineSelection(Reference.of("MACH-001"), Optional.empty(), false),
                  new MachineSelection(Reference.of("MACH-002"), Optional.empty(), true),
                  new MachineSelection(
                      Reference.of("MACH-002"), Optional.of(Reference.of("MAINT-555")), false))),
          Map.entry("sop.sop", references("SOP-101")),
          Map.entry("steps.sop", List.of(new SopRun(Reference.of("SOP-101"), 3, 3))),
          Map.entry("failure.sop", references("SOP-101")),
          Map.entry("failure.order", references("ORD-12345")),
          Map.entry("failure.what", List.of("The *gauge* slips", "ORD-1", "failed", "２")),
          Map.entry("close.record", references("DEF-98764", "SOPF-200")),
          Map.entry("close.note", List.of("The bore is too wide", "DEF-1", "scrap", "２")),
          Map.entry("close.measure", List.of("Replaced the gauge", "SOPF-1", "closed", "２")),
          Map.entry("sla.ticket", references("MAINT-555")),
          Map.entry("bom.bom", references("BOM-2001")),
          Map.entry("bom.quantity", Stream.of(0, 3, 10, 99_999).<Object>map(Quantity::of).toList()),
          Map.entry("bom.reason", List.of("New supplier", "ORD-12345", "１ – 'x' {0} %s", "yes.")),
          Map.entry("bom.decision", List.of(SummaryDecision.YES, SummaryDecision.EDIT)),
          Map.entry("invite.person", List.of("Thabo Nkosi")),
          Map.entry("revoke.person", List.of(new PersonId(3))),
          Map.entry("forget.person", List.of(new PersonId(3))));

  private static final FormAnswers A_CHANGE =
      new FormAnswers(
          Map.of("bom", "BOM-2001", "component", "CAST-P40", "quantity", "7", "sop", "SOP-101"));

  private static List<Object> references(String... numbers) {
    return Stream.of(numbers).<Object>map(Reference::of).toList();
  }

  static Stream<Form> forms() {
    return new DemoChat().flows.stream().map(Flow::form);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyQuestionHasAnswersToTry(Form form) {
    assertThat(form.slots())
        .allMatch(slot -> OPEN.containsKey(form.text(slot.key())) || !offered(slot).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("forms")
  void whatIsWrittenIsReadAgain(Form form) {
    for (Slot<?> slot : form.slots()) {
      OPEN.getOrDefault(form.text(slot.key()), List.of()).forEach(value -> check(slot, value));
      if (!isOfLines(slot)) {
        offered(slot).forEach(option -> checkOption(slot, option.id()));
        offered(slot).forEach(option -> checkOption(slot, option.label()));
      }
    }
  }

  private static List<Option> offered(Slot<?> slot) {
    return slot.options().apply(turn());
  }

  /** The line to edit is a wish, never an answer. */
  private static boolean isOfLines(Slot<?> slot) {
    return List.of("decision", "line").contains(slot.key());
  }

  @SuppressWarnings("unchecked") // the values above are those of the slot
  private static <V> void check(Slot<V> slot, Object value) {
    String canonical = slot.parser().write((V) value);

    assertThat(value(slot, canonical)).isEqualTo(value);
    assertThat(slot.parser().read(canonical).map(Object.class::cast)).contains(value);
  }

  private static <V> void checkOption(Slot<V> slot, String said) {
    V value = value(slot, said);

    assertThat(value(slot, slot.parser().write(value))).isEqualTo(value);
    assertThat(slot.parser().read(slot.parser().write(value))).contains(value);
  }

  private static <V> V value(Slot<V> slot, String said) {
    ParseResult<V> parseResult = slot.parser().parse(Input.tapped(said), turn());
    assertThat(parseResult).as(said).isInstanceOf(ParseResult.Value.class);
    return ((ParseResult.Value<V>) parseResult).value();
  }

  private static TurnContext turn() {
    Texts english = Texts.in(Locale.ENGLISH);
    return TurnContext.begin(english::say, A_CHANGE);
  }
}
