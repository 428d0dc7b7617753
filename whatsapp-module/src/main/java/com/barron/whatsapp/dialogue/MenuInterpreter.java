package com.barron.whatsapp.dialogue;

import java.util.List;
import java.util.Optional;

/** Interprets input while no form is open. */
record MenuInterpreter(List<Form> forms) {
  TurnResult answer(Input said, DialogueState state, Translations translations) {
    if (said.plain().isEmpty()) {
      return menu(List.of(), state);
    }
    TurnContext turnContext = TurnContext.begin(translations, FormAnswers.none());
    return new FormShortcuts(forms)
        .find(said, translations)
        .<TurnResult>map(
            found -> new FormFiller(found.form()).fill(found.answers(), turnContext, List.of()))
        .orElseGet(() -> new TurnResult.Unknown(said.excerpt()));
  }

  Optional<Form> opens(Input said, Translations translations) {
    return new FormShortcuts(forms).find(said, translations).map(FormShortcuts.Shortcut::form);
  }

  TurnResult apply(GlobalCommand command, DialogueState state, Translations translations) {
    return switch (command) {
      case RESUME -> resume(state, translations);
      case MENU, BACK, HELP -> menu(List.of(), state);
    };
  }

  /** The form that can be resumed. Empty also when a deployment removed it. */
  Optional<Form> resumable(Optional<SuspendedForm> suspendedForm) {
    return suspendedForm.flatMap(
        half -> forms.stream().filter(form -> form.id().equals(half.form())).findFirst());
  }

  private TurnResult resume(DialogueState state, Translations translations) {
    Optional<Form> half = resumable(state.suspendedForm());
    if (half.isEmpty()) {
      return menu(List.of(Message.of("resume.nothing")), state);
    }
    var messages = List.of(Message.of("resume.done", translations.say(half.get().text("name"))));
    TurnContext turnContext =
        TurnContext.begin(
            translations, new FormAnswers(state.suspendedForm().orElseThrow().answers()));
    return new FormFiller(half.get()).ask(turnContext, messages, 0);
  }

  private static TurnResult menu(List<Message> messages, DialogueState state) {
    return new TurnResult.Menu(messages, state.suspendedForm());
  }
}
