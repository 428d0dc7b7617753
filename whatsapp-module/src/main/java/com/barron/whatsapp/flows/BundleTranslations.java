package com.barron.whatsapp.flows;

import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The texts of a language for the dialogue. One for each language, which remembers its words. */
public final class BundleTranslations implements Translations {
  private static final Map<Locale, Translations> KNOWN = new ConcurrentHashMap<>();

  private final Texts texts;
  private final Map<String, List<String>> words = new ConcurrentHashMap<>();

  private BundleTranslations(Locale language) {
    texts = Texts.in(language);
  }

  public static Translations in(Locale language) {
    return KNOWN.computeIfAbsent(language, BundleTranslations::new);
  }

  @Override
  public String say(String key, Object... arguments) {
    return texts.say(key, arguments);
  }

  @Override
  public Translations english() {
    return in(Locale.ENGLISH);
  }

  @Override
  public List<String> words(String key) {
    return words.computeIfAbsent(key, Translations.super::words);
  }

  @Override
  public String name(String given) {
    return texts.name(given);
  }
}
