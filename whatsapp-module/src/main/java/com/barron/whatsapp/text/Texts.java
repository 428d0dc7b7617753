package com.barron.whatsapp.text;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import com.barron.production.text.TextBundle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The texts of the chat in one language, from {@code messages_<language>.properties}. */
public final class Texts {
  private static final List<Locale> LANGUAGES =
      Stream.of("en", "es", "af", "zu").map(Locale::forLanguageTag).toList();
  private static final Map<Locale, Texts> KNOWN = new ConcurrentHashMap<>();

  /** What the plant's tables can name, by its English name. */
  private static final Map<String, String> NAMES =
      in(Locale.ENGLISH).keys().stream()
          .filter(key -> key.startsWith("name."))
          .collect(toUnmodifiableMap(key -> in(Locale.ENGLISH).say(key), identity()));

  private final TextBundle bundle;

  private Texts(Locale language) {
    bundle = TextBundle.of(Texts.class, "messages", language);
  }

  /** The languages that are spoken, in the order in which they are offered. */
  public static List<Locale> languages() {
    return LANGUAGES;
  }

  /** The texts of a language. */
  public static Texts in(Locale language) {
    return KNOWN.computeIfAbsent(language, Texts::new);
  }

  /** Which language it is. */
  public Locale language() {
    return bundle.language();
  }

  /** All keys. */
  public Set<String> keys() {
    return bundle.keys();
  }

  /**
   * A text with its arguments filled in.
   *
   * @throws java.util.MissingResourceException when no language has the key
   */
  public String say(String key, Object... arguments) {
    return bundle.say(key, arguments);
  }

  /**
   * What the plant's tables call something, in this language; as it is given when no text has just
   * this English name, so that a plant that names things itself is not translated wrongly.
   */
  public String name(String given) {
    String key = NAMES.get(given);
    return key == null ? given : say(key);
  }
}
