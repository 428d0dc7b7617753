package com.barron.whatsapp.flows;

import com.barron.production.reference.Reference;
import com.barron.whatsapp.dialogue.AttachmentTarget;
import com.barron.whatsapp.dialogue.DialogueState;
import com.barron.whatsapp.dialogue.SuspendedForm;
import com.barron.whatsapp.dialogue.Translations;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What does not change while one message is handled.
 *
 * @param late the message, when it came long after it was written
 * @param quoted what the message of ours is about that the person quotes, in its order
 * @param isCaption whether the message is written below a file
 */
record ChatContext(
    Speaker speaker,
    DialogueState state,
    Translations translations,
    Optional<LateMessage> late,
    List<Reference> quoted,
    boolean isCaption) {
  static ChatContext of(Speaker speaker, DialogueState state, Translations translations) {
    return new ChatContext(speaker, state, translations, Optional.empty(), List.of(), false);
  }

  ChatContext with(Optional<LateMessage> message) {
    return new ChatContext(speaker, state, translations, message, quoted, isCaption);
  }

  /** The same for what is written below a file. */
  ChatContext asCaption() {
    return new ChatContext(speaker, state, translations, late, quoted, true);
  }

  ChatContext quoting(List<Reference> references) {
    return new ChatContext(speaker, state, translations, late, references, isCaption);
  }

  ChatContext at(DialogueState other) {
    return new ChatContext(speaker, other, translations, late, quoted, isCaption);
  }

  /** The next state with the suspended form and the files and records that wait for each other. */
  DialogueState withOpenItemsOf(DialogueState next) {
    return next.withSuspendedForm(state.suspendedForm())
        .withAttachmentTarget(state.files().target())
        .withPendingFiles(state.files().pending());
  }

  ReplyComposer replies() {
    return new ReplyComposer(translations);
  }

  ChatContext withSuspendedForm(Optional<SuspendedForm> suspendedForm) {
    return at(state.withSuspendedForm(suspendedForm));
  }

  ChatContext withAttachmentTarget(Optional<AttachmentTarget> attachmentTarget) {
    return at(state.withAttachmentTarget(attachmentTarget));
  }

  ChatContext in(Locale language, Function<Locale, Translations> languages) {
    return new ChatContext(speaker, state, languages.apply(language), late, quoted, isCaption);
  }
}
