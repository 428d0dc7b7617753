package com.barron.whatsapp.flows;

import com.barron.whatsapp.dialogue.AttachmentTarget;
import com.barron.whatsapp.dialogue.DialogueState;
import com.barron.whatsapp.dialogue.SuspendedForm;
import com.barron.whatsapp.dialogue.Translations;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What does not change while one message is handled.
 *
 * @param late the message, when it came long after it was written
 */
record ChatContext(
    Speaker speaker, DialogueState state, Translations translations, Optional<LateMessage> late) {
  static ChatContext of(Speaker speaker, DialogueState state, Translations translations) {
    return new ChatContext(speaker, state, translations, Optional.empty());
  }

  ChatContext with(Optional<LateMessage> message) {
    return new ChatContext(speaker, state, translations, message);
  }

  /** The same from another state on. */
  ChatContext at(DialogueState other) {
    return new ChatContext(speaker, other, translations, late);
  }

  /** The next state with the suspended form and the record that waits for files. */
  DialogueState withOpenItemsOf(DialogueState next) {
    return next.withSuspendedForm(state.suspendedForm())
        .withAttachmentTarget(state.attachmentTarget());
  }

  ReplyComposer replies() {
    return new ReplyComposer(translations);
  }

  ChatContext withSuspendedForm(Optional<SuspendedForm> suspendedForm) {
    return new ChatContext(speaker, state.withSuspendedForm(suspendedForm), translations, late);
  }

  ChatContext withAttachmentTarget(Optional<AttachmentTarget> attachmentTarget) {
    return new ChatContext(
        speaker, state.withAttachmentTarget(attachmentTarget), translations, late);
  }

  ChatContext in(Locale language, Function<Locale, Translations> languages) {
    return new ChatContext(speaker, state, languages.apply(language), late);
  }
}
