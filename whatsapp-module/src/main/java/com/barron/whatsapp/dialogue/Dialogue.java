package com.barron.whatsapp.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The engine: a turn is a function of what is remembered and what is said. Nothing is stored or
 * sent here; what must be looked up, the parsers and options of the forms look up.
 */
public final class Dialogue {
  private final List<String> numbered;
  private final List<Form> forms;
  private final MenuInterpreter menu;

  /**
   * @param onMenu in the order of the menu
   * @param aside opened by their words alone
   */
  public Dialogue(List<Form> onMenu, List<Form> aside) {
    this.numbered = onMenu.stream().map(Form::id).toList();
    this.forms = Stream.concat(onMenu.stream(), aside.stream()).toList();
    this.menu = new MenuInterpreter(forms);
  }

  /** What is remembered when no form is open: a bare number picks from the menu. */
  public DialogueState idle() {
    return new DialogueState("", FormAnswers.none().byKey(), numbered, 0);
  }

  /** The input, or the choice that it picks by its number. */
  public Input meant(DialogueState state, Input said) {
    boolean isAnswer =
        open(state)
            .flatMap(form -> form.next(new FormAnswers(state.answers())))
            .filter(slot -> slot.parser().takesNumbers())
            .isPresent();
    return isAnswer ? said : said.pickedFrom(offered(state));
  }

  /** Answers what was typed or tapped. */
  public TurnResult answer(DialogueState state, Input said, Translations translations) {
    if (said.tapped() && !belongsTo(state, said, translations)) {
      return repeat(state, List.of(Message.of("tap.old")), List.of(), translations);
    }
    Input meant = meant(state, said);
    Optional<GlobalCommand> command = GlobalCommand.in(meant, translations);
    Optional<Form> open = open(state);
    if (open.isEmpty()) {
      return command
          .map(given -> menu.apply(given, state, translations))
          .orElseGet(() -> menu.answer(meant, state, translations));
    }
    var formFiller = new FormFiller(open.get());
    TurnContext turnContext = turn(state, translations);
    OptionalInt page = Paging.wanted(state, meant, translations);
    if (page.isPresent()
        && formFiller.ask(turnContext, List.of(), state.misses()) instanceof TurnResult.Ask ask) {
      return ask.from(page.getAsInt());
    }
    return command
        .filter(given -> given != GlobalCommand.RESUME)
        .map(given -> apply(given, formFiller, turnContext, state))
        .orElseGet(() -> formFiller.answer(meant, turnContext, state.misses()));
  }

  /**
   * Whether a tap is about what is open. One that names its question is, if that is the open one;
   * one that does not must be on offer now. At the menu each entry of each menu is on offer.
   */
  private boolean belongsTo(DialogueState state, Input tap, Translations translations) {
    if (open(state).isEmpty()) {
      return numbered.contains(tap.typed())
          || state.offered().contains(tap.typed())
          || GlobalCommand.in(tap, translations).isPresent();
    }
    return tap.question().isPresent()
        ? tap.question().getAsInt() == state.question()
        : offered(state).contains(tap.typed())
            || isBelow(state, tap, translations)
            || Paging.wanted(state, tap, translations).isPresent();
  }

  /** Whether it is shown to be tapped below a question that shows its answers itself. */
  private boolean isBelow(DialogueState state, Input tap, Translations translations) {
    TurnContext turnContext = turn(state, translations);
    return open(state).flatMap(form -> form.next(turnContext.answers())).stream()
        .flatMap(slot -> slot.taps().apply(turnContext).stream())
        .anyMatch(option -> option.id().equals(tap.typed()));
  }

  /**
   * Sends messages, then asks the open question again or shows the menu. No answer is lost.
   *
   * @param more what can be chosen besides the answers to the question
   */
  public TurnResult repeat(
      DialogueState state, List<Message> messages, List<Option> more, Translations translations) {
    return open(state)
        .map(form -> new FormFiller(form).ask(turn(state, translations), messages, state.misses()))
        .map(
            turnResult ->
                turnResult instanceof TurnResult.Ask ask ? ask.offering(more) : turnResult)
        .orElseGet(() -> new TurnResult.Menu(messages, state.suspendedForm()));
  }

  /** Opens questions of a complete form again, because what was answered cannot be done. */
  public TurnResult reopen(TurnResult.Complete done, Set<String> keys, Message reason) {
    return new FormFiller(done.form()).reopen(keys, done.turnContext(), List.of(reason));
  }

  /** Continues a complete form with another one, some of which is answered already. */
  public TurnResult continueWith(
      TurnResult.Complete done, Form next, FormAnswers answers, Message message) {
    return new FormFiller(next).ask(done.turnContext().with(answers), List.of(message), 0);
  }

  /**
   * Takes words as answers to the open question and to those behind it; empty when they do not
   * answer the open one.
   */
  public Optional<TurnResult> fill(
      DialogueState state, List<String> words, Translations translations) {
    TurnContext turnContext = turn(state, translations);
    return open(state)
        .filter(form -> !words.isEmpty())
        .flatMap(form -> filled(new FormFiller(form), words, turnContext));
  }

  private static Optional<TurnResult> filled(
      FormFiller formFiller, List<String> words, TurnContext turnContext) {
    Optional<Slot<?>> open = formFiller.form().next(turnContext.answers());
    TurnResult result = formFiller.fill(words, turnContext, List.of());
    boolean isAnswered =
        !(result instanceof TurnResult.Ask ask && open.filter(ask.slot()::equals).isPresent());
    return Optional.of(result).filter(any -> isAnswered);
  }

  /** The form that a message opens at the menu. */
  public Optional<Form> opens(Input said, Translations translations) {
    return menu.opens(said, translations);
  }

  /** The form with this id. */
  public Optional<Form> formNamed(String id) {
    return forms.stream().filter(form -> form.id().equals(id)).findFirst();
  }

  /** Whether the open question takes any words: a text or a name. */
  public boolean takesAnyWords(DialogueState state) {
    return open(state)
        .flatMap(form -> form.next(new FormAnswers(state.answers())))
        .filter(slot -> slot.parser().takesAnyWords())
        .isPresent();
  }

  /** Leaves the open form; its answers are kept as the suspended form. */
  public DialogueState leave(DialogueState state) {
    return idle()
        .withSuspendedForm(state.suspended())
        .withAttachmentTarget(state.files().target())
        .after(state);
  }

  /** The open form. Empty also when a deployment removed it. */
  public Optional<Form> open(DialogueState state) {
    return formNamed(state.form());
  }

  /** Whether the open question has this among the answers on offer. */
  public boolean offers(DialogueState state, Input said, Translations translations) {
    TurnContext turnContext = turn(state, translations);
    return open(state).flatMap(form -> form.next(turnContext.answers())).stream()
        .flatMap(
            slot ->
                Stream.concat(
                    slot.options().apply(turnContext).stream(),
                    slot.taps().apply(turnContext).stream()))
        .anyMatch(option -> option.isMeantBy(said));
  }

  /** The form that can be resumed. Empty also when a deployment removed it. */
  public Optional<Form> resumable(Optional<SuspendedForm> suspendedForm) {
    return menu.resumable(suspendedForm);
  }

  private TurnResult apply(
      GlobalCommand command, FormFiller formFiller, TurnContext turnContext, DialogueState state) {
    return switch (command) {
      case HELP -> formFiller.help(turnContext);
      case BACK ->
          formFiller
              .back(turnContext)
              .orElseGet(() -> new TurnResult.Menu(List.of(), state.suspendedForm()));
      case MENU, RESUME ->
          new TurnResult.Menu(
              turnContext.answers().isEmpty()
                  ? List.of()
                  : List.of(setAside(formFiller.form(), turnContext)),
              state.suspended());
    };
  }

  private static Message setAside(Form form, TurnContext turnContext) {
    return Message.of("menu.aside", turnContext.translations().say(form.text("menu")));
  }

  private List<String> offered(DialogueState state) {
    return state.offered().isEmpty() && open(state).isEmpty() ? idle().offered() : state.offered();
  }

  private static TurnContext turn(DialogueState state, Translations translations) {
    return TurnContext.begin(translations, new FormAnswers(state.answers()));
  }
}
