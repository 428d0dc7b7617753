package com.barron.whatsapp.flows;

import com.barron.whatsapp.dialogue.AttachmentTarget;
import com.barron.whatsapp.dialogue.DialogueState;
import com.barron.whatsapp.dialogue.SuspendedForm;
import com.barron.whatsapp.dialogue.Translations;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What is the same during one message. */
record ChatContext(Speaker speaker, DialogueState state, Translations translations) {
  /** What stays whatever is said: a form that was left, a record that waits for files. */
  DialogueState goOn(DialogueState next) {
    return next.keeping(state.suspendedForm()).aiming(state.attachmentTarget());
  }

  ReplyComposer replies() {
    return new ReplyComposer(translations);
  }

  ChatContext keeping(Optional<SuspendedForm> suspendedForm) {
    return new ChatContext(speaker, state.keeping(suspendedForm), translations);
  }

  ChatContext aiming(Optional<AttachmentTarget> attachmentTarget) {
    return new ChatContext(speaker, state.aiming(attachmentTarget), translations);
  }

  ChatContext in(Locale language, Function<Locale, Translations> languages) {
    return new ChatContext(speaker, state, languages.apply(language));
  }
}
