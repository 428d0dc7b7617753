package com.barron.whatsapp.dialogue;

import java.util.HashMap;
import java.util.Map;

/** What parsers and options may use while one message is handled. Not for use by two threads. */
public final class Turn {
  private final Wording wording;
  private final Answers answers;
  private final Map<Asked, Object> found;

  private Turn(Wording wording, Answers answers, Map<Asked, Object> found) {
    this.wording = wording;
    this.answers = answers;
    this.found = found;
  }

  /** The beginning of a turn: nothing was looked up yet. */
  public static Turn begin(Wording wording, Answers answers) {
    return new Turn(wording, answers, new HashMap<>());
  }

  /** The same turn with other answers; what was looked up stays known. */
  public Turn with(Answers others) {
    return new Turn(wording, others, found);
  }

  /** Texts in the person's language. */
  public Wording wording() {
    return wording;
  }

  /** The answers so far. */
  public Answers answers() {
    return answers;
  }

  /** Looks something up, unless this turn did so already. */
  @SuppressWarnings("unchecked") // the look-up is part of the key, and fixes the type of the value
  public <K, T> T once(LookUp<K, T> lookUp, K key) {
    return (T) found.computeIfAbsent(new Asked(lookUp, key), asked -> lookUp.source().apply(key));
  }

  private record Asked(LookUp<?, ?> lookUp, Object key) {}
}
