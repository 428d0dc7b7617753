package com.barron.whatsapp.text;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The texts of one language, from {@code messages_<language>.properties}; what a language lacks is
 * said in English, which is the root bundle.
 *
 * <p>A text has placeholders as {@link MessageFormat} knows them, {@code {0}}; an apostrophe is an
 * apostrophe and needs no doubling.
 */
public final class Texts {
  private static final String BUNDLE = "com.barron.whatsapp.text.messages";
  private static final List<Locale> LANGUAGES =
      Stream.of("en", "es", "af", "zu").map(Locale::forLanguageTag).toList();
  private static final Map<Locale, Texts> KNOWN = new ConcurrentHashMap<>();
  private static final ResourceBundle.Control ROOT_IS_ENGLISH =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** What the plant's tables can name, by its English name. */
  private static final Map<String, String> NAMES =
      in(Locale.ENGLISH).keys().stream()
          .filter(key -> key.startsWith("name."))
          .collect(toUnmodifiableMap(key -> in(Locale.ENGLISH).say(key), identity()));

  private final ResourceBundle bundle;
  private final Set<String> keys;
  private final Locale language;

  private Texts(String bundle, ClassLoader loader, Locale language) {
    this.language = language;
    this.bundle = ResourceBundle.getBundle(bundle, language, loader, ROOT_IS_ENGLISH);
    // The bundle would put all of them together for each question.
    keys = Set.copyOf(this.bundle.keySet());
  }

  /** The languages that are spoken, in the order in which they are offered. */
  public static List<Locale> languages() {
    return LANGUAGES;
  }

  /** The texts of a language. */
  public static Texts in(Locale language) {
    return KNOWN.computeIfAbsent(
        language, any -> new Texts(BUNDLE, Texts.class.getClassLoader(), any));
  }

  /** The texts of another bundle, that whoever calls keeps. */
  public static Texts of(String bundle, ClassLoader loader, Locale language) {
    return new Texts(bundle, loader, language);
  }

  /** Which language it is. */
  public Locale language() {
    return language;
  }

  /**
   * A text with its arguments filled in.
   *
   * @throws java.util.MissingResourceException when no language has the key
   */
  public String say(String key, Object... arguments) {
    return filled(bundle.getString(key), language, arguments);
  }

  /**
   * What the plant's tables call something, in this language; as it is given when no text has just
   * this English name, so that a plant that names things itself is not translated wrongly.
   */
  public String name(String given) {
    String key = NAMES.get(given);
    return key == null ? given : say(key);
  }

  static String filled(String text, Locale language, Object... arguments) {
    return arguments.length == 0
        ? text
        : new MessageFormat(text.replace("'", "''"), language).format(arguments);
  }

  /** All keys. */
  public Set<String> keys() {
    return keys;
  }
}
