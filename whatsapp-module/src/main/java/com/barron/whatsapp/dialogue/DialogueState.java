package com.barron.whatsapp.dialogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that is remembered of a conversation between two messages. Holds no step index and no class
 * of ours, so it survives a deployment that reorders questions.
 *
 * @param form the id of the open form; empty text when none is open
 * @param answers canonical answers by slot key
 * @param offered the ids of the choices shown last, in order: what a bare number refers to
 * @param misses how many answers in a row were not understood
 */
public record DialogueState(
    String form, Map<String, String> answers, List<String> offered, int misses) {
  private static final DialogueState IDLE = new DialogueState("", Map.of(), List.of(), 0);

  public DialogueState {
    answers = Map.copyOf(new LinkedHashMap<>(answers));
    offered = List.copyOf(offered);
  }

  /** No form is open: the menu. */
  public static DialogueState idle() {
    return IDLE;
  }
}
