package com.barron.whatsapp.flows.sop;

import com.barron.production.access.Permission;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sop.SopView;
import com.barron.production.sop.Sops;
import com.barron.whatsapp.dialogue.Form;
import com.barron.whatsapp.dialogue.FormAnswers;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.OptionParser;
import com.barron.whatsapp.dialogue.Slot;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.dialogue.TurnContext;
import com.barron.whatsapp.flows.Completion;
import com.barron.whatsapp.flows.Flow;
import com.barron.whatsapp.flows.ReferenceParser;
import com.barron.whatsapp.flows.Speaker;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Asks for the steps of a procedure, one message at a time. Each step is a question, open when the
 * step before it passed; a failed step continues with its report.
 */
public final class SopStepsFlow implements Flow {
  /** A form's questions are fixed; this many of them are about steps. */
  private static final int MOST_STEPS = 99;

  /** The first step follows below them. */
  private static final int MOST_FAILURES = 5;

  private static final Set<String> ALL =
      Stream.concat(Stream.of("sop"), IntStream.range(0, MOST_STEPS).mapToObj(SopStepsFlow::key))
          .collect(Collectors.toUnmodifiableSet());

  private final OpenFailureList failures;
  private final FailureFlow failure;
  private final ReferenceParser<SopView> sops;
  private final Slot<SopRun> sop;
  private final List<Slot<StepOutcome>> steps;
  private final Form form;

  public SopStepsFlow(Sops records, FailureFlow failure, Clock clock) {
    this.failure = failure;
    failures = new OpenFailureList(clock, MOST_FAILURES);
    sops = new ReferenceParser<>(ReferenceKind.SOP, records::find);
    sop = Slot.of("sop", new SopRunParser(sops, MOST_STEPS, this::found));
    steps = new ArrayList<>();
    OptionParser<StepOutcome> outcomes = StepOutcome.parser();
    IntStream.range(0, MOST_STEPS).forEach(index -> steps.add(step(index, outcomes)));
    var slots = new ArrayList<Slot<?>>(List.of(sop));
    slots.addAll(steps);
    form = new Form("steps", slots, sops::opens);
  }

  private static String key(int index) {
    return "step" + (index + 1);
  }

  private Slot<StepOutcome> step(int index, OptionParser<StepOutcome> outcomes) {
    return Slot.of(key(index), new StepOutcomeParser(outcomes, this::revised, ALL))
        .withTexts("step")
        .offering(outcomes.options())
        .when(given -> isReached(index, given))
        .showing(
            turnContext ->
                List.of(
                    index + 1, turnContext.answers().get(sop).steps(), title(index, turnContext)));
  }

  private boolean isReached(int index, FormAnswers given) {
    return given.find(sop).filter(sopRun -> index < sopRun.steps()).isPresent()
        && (index == 0 || given.find(steps.get(index - 1)).filter(this::isOk).isPresent());
  }

  private boolean isOk(StepOutcome outcome) {
    return outcome == StepOutcome.OK;
  }

  private String title(int index, TurnContext turnContext) {
    return sops.find(turnContext.answers().get(sop).sop(), turnContext)
        .filter(view -> index < view.steps().size())
        .map(view -> view.steps().get(index).title())
        .orElse("?");
  }

  private Optional<SopView> revised(TurnContext turnContext) {
    return turnContext
        .answers()
        .find(sop)
        .flatMap(
            sopRun ->
                sops.find(sopRun.sop(), turnContext)
                    .filter(view -> view.revision() != sopRun.revision()));
  }

  private Message found(SopView sop, TurnContext turnContext) {
    Translations translations = turnContext.translations();
    String open =
        failures.of(sop, translations).stream()
            .map(translations::say)
            .collect(Collectors.joining("\n"));
    return Message.of("steps.found", open, sop.revision(), sop.title());
  }

  @Override
  public Form form() {
    return form;
  }

  @Override
  public Permission permission() {
    return Permission.SEE;
  }

  @Override
  public boolean isOnMenu() {
    return false;
  }

  @Override
  public Completion complete(TurnContext turnContext, Speaker speaker) {
    SopRun sopRun = turnContext.answers().get(sop);
    return sops.find(sopRun.sop(), turnContext)
        .map(view -> walked(view, sopRun, turnContext))
        .orElseGet(() -> new Completion.FormRefused(sops.missing(), ALL));
  }

  private Completion walked(SopView view, SopRun sopRun, TurnContext turnContext) {
    if (sopRun.steps() == 0) {
      return Completion.said(found(view, turnContext), Message.of("steps.none"));
    }
    return IntStream.range(0, Math.min(sopRun.steps(), view.steps().size()))
        .filter(index -> turnContext.answers().find(steps.get(index)).filter(this::isOk).isEmpty())
        .mapToObj(view.steps()::get)
        .findFirst()
        .<Completion>map(failed -> failure.of(view, failed))
        .orElseGet(
            () ->
                Completion.said(
                    Message.of(
                        "steps.done", view.id().toString(), sopRun.steps(), view.steps().size())));
  }
}
