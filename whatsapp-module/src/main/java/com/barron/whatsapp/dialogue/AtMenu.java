package com.barron.whatsapp.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is understood while no form is open. */
record AtMenu(List<Form> forms, List<Note> furtherHelp) {
  Step hear(Input said, DialogueState state, Wording wording) {
    if (said.plain().isEmpty()) {
      return menu(List.of(), state);
    }
    Turn turn = Turn.begin(wording, Answers.none());
    return new Shortcuts(forms)
        .find(said, wording)
        .map(found -> new Interview(found.form()).fill(found.answers(), turn, List.of()))
        .orElseGet(() -> menu(List.of(Note.of("menu.unknown", said.excerpt())), state));
  }

  Step obey(Command command, DialogueState state, Wording wording) {
    return switch (command) {
      case HELP -> menu(help(), state);
      case RESUME -> resume(state, wording);
      case MENU, BACK -> menu(List.of(), state);
    };
  }

  /** The form that can be gone on with. Empty also when a deployment took it away. */
  Optional<Form> resumable(Optional<Kept> kept) {
    return kept.flatMap(
        half -> forms.stream().filter(form -> form.id().equals(half.form())).findFirst());
  }

  private Step resume(DialogueState state, Wording wording) {
    Optional<Form> half = resumable(state.kept());
    if (half.isEmpty()) {
      return menu(List.of(Note.of("resume.nothing")), state);
    }
    var notes = List.of(Note.of("resume.done", wording.say(half.get().text("name"))));
    Turn turn = Turn.begin(wording, new Answers(state.kept().orElseThrow().answers()));
    return new Interview(half.get()).ask(turn, notes, 0);
  }

  private List<Note> help() {
    var notes = new ArrayList<>(List.of(Note.of("menu.help")));
    forms.forEach(form -> notes.add(Note.of(form.text("help"))));
    notes.addAll(furtherHelp);
    notes.add(Note.of("help.anywhere"));
    return notes;
  }

  private static Step menu(List<Note> notes, DialogueState state) {
    return new Step.Menu(notes, state.kept());
  }
}
