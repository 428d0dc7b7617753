package com.barron.whatsapp.dialogue;

import java.util.HashMap;
import java.util.Map;

/** What parsers and options may use while one message is handled. Not for use by two threads. */
public final class TurnContext {
  private final Translations translations;
  private final FormAnswers answers;
  private final Map<Asked, Object> found;

  private TurnContext(Translations translations, FormAnswers answers, Map<Asked, Object> found) {
    this.translations = translations;
    this.answers = answers;
    this.found = found;
  }

  /** The beginning of a turn: nothing was looked up yet. */
  public static TurnContext begin(Translations translations, FormAnswers answers) {
    return new TurnContext(translations, answers, new HashMap<>());
  }

  /** The same turn with other answers; what was looked up stays known. */
  public TurnContext with(FormAnswers others) {
    return new TurnContext(translations, others, found);
  }

  /** Texts in the person's language. */
  public Translations translations() {
    return translations;
  }

  /** The answers so far. */
  public FormAnswers answers() {
    return answers;
  }

  /** Looks something up, once for each key in a turn. */
  @SuppressWarnings("unchecked") // the look-up is part of the key, and fixes the type of the value
  public <K, T> T once(CachedLookup<K, T> cachedLookup, K key) {
    return (T)
        found.computeIfAbsent(
            new Asked(cachedLookup, key), asked -> cachedLookup.source().apply(key));
  }

  private record Asked(CachedLookup<?, ?> cachedLookup, Object key) {}
}
