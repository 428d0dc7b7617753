package com.barron.whatsapp.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The engine: a turn is a function of what is remembered and what is said. Nothing is stored or
 * sent here; what must be looked up, the parsers and options of the forms look up.
 */
public final class Dialogue {
  private final List<Form> forms;
  private final Shortcuts shortcuts;

  /**
   * @param forms in the order of the menu
   */
  public Dialogue(List<Form> forms) {
    this.forms = List.copyOf(forms);
    this.shortcuts = new Shortcuts(this.forms);
  }

  /** What is remembered when no form is open: a bare number picks from the menu. */
  public DialogueState idle() {
    var ids = forms.stream().map(Form::id).toList();
    return new DialogueState("", Answers.none().byKey(), ids, 0);
  }

  /** Hears what was typed or tapped. */
  public Step hear(DialogueState state, Input said, Wording wording) {
    List<String> offered = offered(state);
    if (said.tapped() && !offered.contains(said.typed())) {
      return repeat(state, Note.of("tap.old"), wording);
    }
    Input meant = said.pickedFrom(offered);
    Optional<Command> command = Command.in(meant, wording);
    Optional<Form> open = open(state);
    if (open.isEmpty()) {
      return command.map(this::obeyAtMenu).orElseGet(() -> atMenu(meant, wording));
    }
    var interview = new Interview(open.get());
    Turn turn = turn(state, wording);
    return command
        .map(given -> obey(given, interview, turn))
        .orElseGet(() -> interview.answer(meant, turn, state.misses()));
  }

  /** Says something, and asks the open question again or shows the menu. Nothing is lost. */
  public Step repeat(DialogueState state, Note note, Wording wording) {
    List<Note> notes = List.of(note);
    return open(state)
        .map(form -> new Interview(form).ask(turn(state, wording), notes, state.misses()))
        .orElseGet(() -> new Step.Menu(notes));
  }

  /** Opens questions of a complete form again, because what was answered cannot be done. */
  public Step reopen(Step.Done done, Set<String> keys, Note reason) {
    return new Interview(done.form()).again(keys, done.turn(), List.of(reason));
  }

  private Step obey(Command command, Interview interview, Turn turn) {
    return switch (command) {
      case HELP -> interview.help(turn);
      case BACK -> interview.back(turn).orElseGet(() -> obeyAtMenu(command));
      case MENU -> turn.answers().isEmpty() ? obeyAtMenu(command) : drop(interview.form(), turn);
    };
  }

  private Step obeyAtMenu(Command command) {
    return new Step.Menu(command == Command.HELP ? help() : List.of());
  }

  private List<Note> help() {
    var notes = new ArrayList<>(List.of(Note.of("menu.help")));
    forms.forEach(form -> notes.add(Note.of(form.text("help"))));
    notes.add(Note.of("help.anywhere"));
    return notes;
  }

  private static Step drop(Form form, Turn turn) {
    return new Step.Menu(List.of(Note.of("menu.dropped", turn.wording().say(form.text("menu")))));
  }

  private Step atMenu(Input said, Wording wording) {
    if (said.plain().isEmpty()) {
      return new Step.Menu(List.of());
    }
    Turn turn = Turn.begin(wording, Answers.none());
    return shortcuts
        .find(said, wording)
        .map(found -> new Interview(found.form()).fill(found.answers(), turn, List.of()))
        .orElseGet(() -> new Step.Menu(List.of(Note.of("menu.unknown", said.excerpt()))));
  }

  private List<String> offered(DialogueState state) {
    return state.offered().isEmpty() && open(state).isEmpty() ? idle().offered() : state.offered();
  }

  /** Empty also when a deployment took the form away. */
  private Optional<Form> open(DialogueState state) {
    return forms.stream().filter(form -> form.id().equals(state.form())).findFirst();
  }

  private static Turn turn(DialogueState state, Wording wording) {
    return Turn.begin(wording, new Answers(state.answers()));
  }
}
