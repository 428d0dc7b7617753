package com.barron.whatsapp.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that is remembered of a conversation between two messages. Holds no step index and no class
 * of ours, so it survives a deployment that reorders questions.
 *
 * @param form the id of the open form; empty text when none is open
 * @param answers canonical answers by slot key
 * @param offered the ids of the choices shown last, in order: what a bare number refers to
 * @param misses how many answers in a row were not understood; counted up to 99
 * @param kept the last form that was left half-way
 * @param target the record that waits for files
 */
public record DialogueState(
    String form,
    Map<String, String> answers,
    List<String> offered,
    int misses,
    Optional<Kept> kept,
    Optional<Target> target) {
  private static final int MOST_MISSES = 99;
  private static final DialogueState IDLE = new DialogueState("", Map.of(), List.of(), 0);

  public DialogueState {
    misses = Math.max(0, Math.min(misses, MOST_MISSES));
    answers = Map.copyOf(answers);
    offered = List.copyOf(offered);
  }

  /** No record waits for files. */
  public DialogueState(
      String form,
      Map<String, String> answers,
      List<String> offered,
      int misses,
      Optional<Kept> kept) {
    this(form, answers, offered, misses, kept, Optional.empty());
  }

  /** Nothing is kept. */
  public DialogueState(String form, Map<String, String> answers, List<String> offered, int misses) {
    this(form, answers, offered, misses, Optional.empty());
  }

  /** No form is open: the menu. */
  public static DialogueState idle() {
    return IDLE;
  }

  /** The same place in the dialogue, with this kept. */
  public DialogueState keeping(Optional<Kept> other) {
    return new DialogueState(form, answers, offered, misses, other, target);
  }

  /** The same place in the dialogue, with this record waiting for files. */
  public DialogueState aiming(Optional<Target> other) {
    return new DialogueState(form, answers, offered, misses, kept, other);
  }
}
