package com.barron.whatsapp.flows;

import com.barron.whatsapp.dialogue.DialogueState;
import com.barron.whatsapp.dialogue.Kept;
import com.barron.whatsapp.dialogue.Target;
import com.barron.whatsapp.dialogue.Wording;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What is the same during one message. */
record Talk(Speaker speaker, DialogueState state, Wording wording) {
  /** What stays whatever is said: a form that was left, a record that waits for files. */
  DialogueState goOn(DialogueState next) {
    return next.keeping(state.kept()).aiming(state.target());
  }

  Replies replies() {
    return new Replies(wording);
  }

  Talk keeping(Optional<Kept> kept) {
    return new Talk(speaker, state.keeping(kept), wording);
  }

  Talk aiming(Optional<Target> target) {
    return new Talk(speaker, state.aiming(target), wording);
  }

  Talk in(Locale language, Function<Locale, Wording> languages) {
    return new Talk(speaker, state, languages.apply(language));
  }
}
