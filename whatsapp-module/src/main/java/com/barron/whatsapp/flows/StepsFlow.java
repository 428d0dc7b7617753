package com.barron.whatsapp.flows;

import com.barron.production.people.Permission;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sop.SopView;
import com.barron.production.sop.Sops;
import com.barron.whatsapp.dialogue.Answers;
import com.barron.whatsapp.dialogue.Form;
import com.barron.whatsapp.dialogue.Note;
import com.barron.whatsapp.dialogue.OneOf;
import com.barron.whatsapp.dialogue.Slot;
import com.barron.whatsapp.dialogue.Turn;
import com.barron.whatsapp.dialogue.Wording;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Leads through the steps of a procedure, one message at a time. Each step is a question, open when
 * the one before it went well; a failed one leads into its report.
 */
final class StepsFlow implements Flow {
  /** A form's questions are fixed; this many of them are about steps. */
  private static final int MOST_STEPS = 99;

  /** The first step stands below them. */
  private static final int MOST_FAILURES = 5;

  private static final Set<String> ALL =
      Stream.concat(Stream.of("sop"), IntStream.range(0, MOST_STEPS).mapToObj(StepsFlow::key))
          .collect(Collectors.toUnmodifiableSet());

  private final OpenFailures failures;
  private final FailureFlow failure;
  private final ReferenceParser<SopView> sops;
  private final Slot<Walk> sop;
  private final List<Slot<StepOutcome>> steps;
  private final Form form;

  StepsFlow(Sops records, FailureFlow failure, Clock clock) {
    this.failure = failure;
    failures = new OpenFailures(clock, MOST_FAILURES);
    sops = new ReferenceParser<>(ReferenceKind.SOP, records::find);
    sop = Slot.of("sop", new WalkParser(sops, MOST_STEPS, this::found));
    steps = new ArrayList<>();
    OneOf<StepOutcome> outcomes = StepOutcome.parser();
    IntStream.range(0, MOST_STEPS).forEach(index -> steps.add(step(index, outcomes)));
    var slots = new ArrayList<Slot<?>>(List.of(sop));
    slots.addAll(steps);
    form = new Form("steps", slots, sops::opens);
  }

  private static String key(int index) {
    return "step" + (index + 1);
  }

  private Slot<StepOutcome> step(int index, OneOf<StepOutcome> outcomes) {
    return Slot.of(key(index), new StepParser(outcomes, this::revised, ALL))
        .worded("step")
        .offering(outcomes.options())
        .when(given -> isReached(index, given))
        .showing(turn -> List.of(index + 1, turn.answers().get(sop).steps(), title(index, turn)));
  }

  private boolean isReached(int index, Answers given) {
    return given.find(sop).filter(walk -> index < walk.steps()).isPresent()
        && (index == 0 || given.find(steps.get(index - 1)).filter(this::isOk).isPresent());
  }

  private boolean isOk(StepOutcome outcome) {
    return outcome == StepOutcome.OK;
  }

  private String title(int index, Turn turn) {
    return sops.find(turn.answers().get(sop).sop(), turn)
        .filter(view -> index < view.steps().size())
        .map(view -> view.steps().get(index).title())
        .orElse("?");
  }

  private Optional<SopView> revised(Turn turn) {
    return turn.answers()
        .find(sop)
        .flatMap(
            walk -> sops.find(walk.sop(), turn).filter(view -> view.revision() != walk.revision()));
  }

  private Note found(SopView sop, Turn turn) {
    Wording wording = turn.wording();
    String open =
        failures.of(sop, wording).stream().map(wording::say).collect(Collectors.joining("\n"));
    return Note.of("steps.found", open, sop.revision(), sop.title());
  }

  @Override
  public Form form() {
    return form;
  }

  @Override
  public Permission action() {
    return Permission.SEE;
  }

  @Override
  public boolean isOnMenu() {
    return false;
  }

  @Override
  public Completion complete(Turn turn, Speaker speaker) {
    Walk walk = turn.answers().get(sop);
    return sops.find(walk.sop(), turn)
        .map(view -> walked(view, walk, turn))
        .orElseGet(() -> new Completion.Refused(sops.missing(), ALL));
  }

  private Completion walked(SopView view, Walk walk, Turn turn) {
    if (walk.steps() == 0) {
      return Completion.said(found(view, turn), Note.of("steps.none"));
    }
    return IntStream.range(0, Math.min(walk.steps(), view.steps().size()))
        .filter(index -> turn.answers().find(steps.get(index)).filter(this::isOk).isEmpty())
        .mapToObj(view.steps()::get)
        .findFirst()
        .<Completion>map(failed -> failure.of(view, failed))
        .orElseGet(
            () ->
                Completion.said(
                    Note.of(
                        "steps.done", view.id().toString(), walk.steps(), view.steps().size())));
  }
}
