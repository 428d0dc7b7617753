package com.barron.whatsapp.flows;

import com.barron.production.reference.Reference;
import com.barron.whatsapp.dialogue.Form;
import com.barron.whatsapp.dialogue.FormAnswers;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Option;
import com.barron.whatsapp.dialogue.Slot;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The result of a complete form. */
public sealed interface Completion {
  /**
   * It was done.
   *
   * @param made the record that it made, if any
   * @param isSecret whether nobody may read it once it was sent
   * @param nextSteps whole messages that can be tapped next
   */
  record Completed(
      List<Message> lines, Optional<Reference> made, boolean isSecret, List<Option> nextSteps)
      implements Completion {
    public Completed {
      lines = List.copyOf(lines);
      nextSteps = List.copyOf(nextSteps);
    }
  }

  /** Nothing was done. @param keys the questions to ask again */
  record FormRefused(Message reason, Set<String> keys) implements Completion {}

  /**
   * It continues with another form.
   *
   * @param answers what is answered of it already
   */
  record Onward(Form form, FormAnswers answers, Message message) implements Completion {}

  static Completion said(Message... lines) {
    return shown(List.of(lines), List.of());
  }

  /** Something was shown, and nothing made. */
  static Completion shown(List<Message> lines, List<Option> nextSteps) {
    return new Completed(lines, Optional.empty(), false, nextSteps);
  }

  /** It was done, and made a record. */
  static Completion made(Reference record, Message... lines) {
    return new Completed(List.of(lines), Optional.of(record), false, List.of());
  }

  /** It was done, and nobody else may read what is said. */
  static Completion secret(Message... lines) {
    return new Completed(List.of(lines), Optional.empty(), true, List.of());
  }

  static Completion refused(Message reason, Slot<?>... slots) {
    return new FormRefused(reason, Arrays.stream(slots).map(Slot::key).collect(Collectors.toSet()));
  }
}
