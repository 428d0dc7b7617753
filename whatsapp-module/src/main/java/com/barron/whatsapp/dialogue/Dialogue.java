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
  private final AtMenu menu;

  /**
   * @param onMenu in the order of the menu
   * @param aside opened by their words alone
   * @param furtherHelp what the help at the menu says below the forms' lines
   */
  public Dialogue(List<Form> onMenu, List<Form> aside, List<Note> furtherHelp) {
    this.numbered = onMenu.stream().map(Form::id).toList();
    this.forms = Stream.concat(onMenu.stream(), aside.stream()).toList();
    this.menu = new AtMenu(forms, List.copyOf(furtherHelp));
  }

  /** What is remembered when no form is open: a bare number picks from the menu. */
  public DialogueState idle() {
    return new DialogueState("", Answers.none().byKey(), numbered, 0);
  }

  /** What was said; the choice itself, when it is the number of one that was offered. */
  public Input meant(DialogueState state, Input said) {
    boolean isAnswer =
        open(state)
            .flatMap(form -> form.next(new Answers(state.answers())))
            .filter(slot -> slot.parser().takesNumbers())
            .isPresent();
    return isAnswer ? said : said.pickedFrom(offered(state));
  }

  /** Hears what was typed or tapped. */
  public Step hear(DialogueState state, Input said, Wording wording) {
    if (said.tapped() && !belongsTo(state, said, wording)) {
      return repeat(state, List.of(Note.of("tap.old")), List.of(), wording);
    }
    Input meant = meant(state, said);
    Optional<Command> command = Command.in(meant, wording);
    Optional<Form> open = open(state);
    if (open.isEmpty()) {
      return command
          .map(given -> menu.obey(given, state, wording))
          .orElseGet(() -> menu.hear(meant, state, wording));
    }
    var interview = new Interview(open.get());
    Turn turn = turn(state, wording);
    OptionalInt page = Paging.wanted(state, meant, wording);
    if (page.isPresent()
        && interview.ask(turn, List.of(), state.misses()) instanceof Step.Ask ask) {
      return ask.from(page.getAsInt());
    }
    return command
        .filter(given -> given != Command.RESUME)
        .map(given -> obey(given, interview, turn, state))
        .orElseGet(() -> interview.answer(meant, turn, state.misses()));
  }

  /**
   * Whether a tap is about what is open. One that names its question is, if that is the open one;
   * one that does not must be on offer now. At the menu each entry of each menu is on offer.
   */
  private boolean belongsTo(DialogueState state, Input tap, Wording wording) {
    if (open(state).isEmpty()) {
      return numbered.contains(tap.typed())
          || state.offered().contains(tap.typed())
          || Command.in(tap, wording).isPresent();
    }
    return tap.question().isPresent()
        ? tap.question().getAsInt() == state.question()
        : offered(state).contains(tap.typed())
            || isBelow(state, tap, wording)
            || Paging.wanted(state, tap, wording).isPresent();
  }

  /** Whether it is shown to be tapped below a question that shows its answers itself. */
  private boolean isBelow(DialogueState state, Input tap, Wording wording) {
    Turn turn = turn(state, wording);
    return open(state).flatMap(form -> form.next(turn.answers())).stream()
        .flatMap(slot -> slot.taps().apply(turn).stream())
        .anyMatch(option -> option.id().equals(tap.typed()));
  }

  /**
   * Says something, and asks the open question again or shows the menu. Nothing is lost.
   *
   * @param more what can be chosen besides the answers to the question
   */
  public Step repeat(DialogueState state, List<Note> notes, List<Option> more, Wording wording) {
    return open(state)
        .map(form -> new Interview(form).ask(turn(state, wording), notes, state.misses()))
        .map(step -> step instanceof Step.Ask ask ? ask.offering(more) : step)
        .orElseGet(() -> new Step.Menu(notes, state.kept()));
  }

  /** Opens questions of a complete form again, because what was answered cannot be done. */
  public Step reopen(Step.Done done, Set<String> keys, Note reason) {
    return new Interview(done.form()).again(keys, done.turn(), List.of(reason));
  }

  /** Goes on from a complete form with another one, some of which is answered already. */
  public Step goOn(Step.Done done, Form next, Answers answers, Note note) {
    return new Interview(next).ask(done.turn().with(answers), List.of(note), 0);
  }

  /** Leaves the open form; what was filled is kept. */
  public DialogueState leave(DialogueState state) {
    return idle().keeping(kept(state)).aiming(state.target()).after(state);
  }

  /** The open form. Empty also when a deployment took it away. */
  public Optional<Form> open(DialogueState state) {
    return forms.stream().filter(form -> form.id().equals(state.form())).findFirst();
  }

  /** Whether the open question has this among the answers on offer. */
  public boolean offers(DialogueState state, Input said, Wording wording) {
    Turn turn = turn(state, wording);
    return open(state).flatMap(form -> form.next(turn.answers())).stream()
        .flatMap(
            slot ->
                Stream.concat(
                    slot.options().apply(turn).stream(), slot.taps().apply(turn).stream()))
        .anyMatch(option -> option.isMeantBy(said));
  }

  /** The form that can be gone on with. Empty also when a deployment took it away. */
  public Optional<Form> resumable(Optional<Kept> kept) {
    return menu.resumable(kept);
  }

  private Step obey(Command command, Interview interview, Turn turn, DialogueState state) {
    return switch (command) {
      case HELP -> interview.help(turn);
      case BACK -> interview.back(turn).orElseGet(() -> new Step.Menu(List.of(), state.kept()));
      case MENU, RESUME ->
          new Step.Menu(
              turn.answers().isEmpty() ? List.of() : List.of(dropped(interview.form(), turn)),
              kept(state));
    };
  }

  private static Note dropped(Form form, Turn turn) {
    return Note.of("menu.dropped", turn.wording().say(form.text("menu")));
  }

  private static Optional<Kept> kept(DialogueState state) {
    return state.answers().isEmpty()
        ? state.kept()
        : Optional.of(new Kept(state.form(), state.answers()));
  }

  private List<String> offered(DialogueState state) {
    return state.offered().isEmpty() && open(state).isEmpty() ? idle().offered() : state.offered();
  }

  private static Turn turn(DialogueState state, Wording wording) {
    return Turn.begin(wording, new Answers(state.answers()));
  }
}
