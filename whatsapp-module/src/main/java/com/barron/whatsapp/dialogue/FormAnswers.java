package com.barron.whatsapp.dialogue;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was answered to the questions of a form so far.
 *
 * @param byKey canonical answers by slot key
 */
public record FormAnswers(Map<String, String> byKey) {
  private static final FormAnswers NONE = new FormAnswers(Map.of());

  public FormAnswers {
    byKey = Map.copyOf(byKey);
  }

  /** Nothing was answered yet. */
  public static FormAnswers none() {
    return NONE;
  }

  /** The valid answer to a slot. No look-up. */
  public <V> Optional<V> find(Slot<V> slot) {
    return Optional.ofNullable(byKey.get(slot.key())).flatMap(slot.parser()::read);
  }

  /** The answer to a slot that a complete form cannot be without. */
  public <V> V get(Slot<V> slot) {
    return find(slot).orElseThrow(() -> new IllegalStateException("no answer to " + slot.key()));
  }

  /** These answers and one more. */
  public <V> FormAnswers with(Slot<V> slot, V value) {
    var more = new HashMap<>(byKey);
    more.put(slot.key(), slot.parser().write(value));
    return new FormAnswers(more);
  }

  /** These answers, some of them dropped. */
  public FormAnswers without(Collection<String> keys) {
    var fewer = new HashMap<>(byKey);
    fewer.keySet().removeAll(keys);
    return new FormAnswers(fewer);
  }

  /** Whether nothing was answered. */
  public boolean isEmpty() {
    return byKey.isEmpty();
  }
}
