package com.barron.whatsapp.flows;

import com.barron.whatsapp.dialogue.Wording;
import com.barron.whatsapp.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The texts of a language for the dialogue. One for each language, which remembers its words. */
final class TextWording implements Wording {
  private static final Map<Locale, Wording> KNOWN = new ConcurrentHashMap<>();

  private final Texts texts;
  private final Map<String, List<String>> words = new ConcurrentHashMap<>();

  private TextWording(Locale language) {
    texts = Texts.in(language);
  }

  static Wording in(Locale language) {
    return KNOWN.computeIfAbsent(language, TextWording::new);
  }

  @Override
  public String say(String key, Object... arguments) {
    return texts.say(key, arguments);
  }

  @Override
  public Wording english() {
    return in(Locale.ENGLISH);
  }

  @Override
  public List<String> words(String key) {
    return words.computeIfAbsent(key, Wording.super::words);
  }

  @Override
  public String name(String given) {
    return texts.name(given);
  }
}
