package com.barron.whatsapp.flows;

import com.barron.whatsapp.dialogue.Note;
import com.barron.whatsapp.dialogue.Slot;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What came of a complete form. */
sealed interface Completion {
  /** It was done. @param isSecret whether nobody may read it once it was sent */
  record Said(List<Note> lines, boolean isSecret) implements Completion {
    Said(List<Note> lines) {
      this(lines, false);
    }
  }

  /** Nothing was done. @param keys the questions to ask again */
  record Refused(Note reason, Set<String> keys) implements Completion {}

  static Completion said(Note... lines) {
    return new Said(List.of(lines));
  }

  static Completion secret(Note... lines) {
    return new Said(List.of(lines), true);
  }

  static Completion refused(Note reason, Slot<?>... slots) {
    return new Refused(reason, Arrays.stream(slots).map(Slot::key).collect(Collectors.toSet()));
  }
}
