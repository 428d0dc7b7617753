package com.barron.whatsapp.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of one language, from {@code messages_<language>.properties}; what a language lacks is
 * said in English, which is the root bundle.
 *
 * <p>A text has places as {@link MessageFormat} knows them, {@code {0}}; an apostrophe is an
 * apostrophe and needs no doubling.
 */
public final class Texts {
  private static final String BUNDLE = "com.barron.whatsapp.text.messages";
  private static final Map<Locale, Texts> KNOWN = new ConcurrentHashMap<>();
  private static final ResourceBundle.Control ROOT_IS_ENGLISH =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ResourceBundle bundle;
  private final Locale language;

  private Texts(Locale language) {
    this.language = language;
    this.bundle =
        ResourceBundle.getBundle(BUNDLE, language, Texts.class.getClassLoader(), ROOT_IS_ENGLISH);
  }

  /** The texts of a language. */
  public static Texts in(Locale language) {
    return KNOWN.computeIfAbsent(language, Texts::new);
  }

  /**
   * A text with its places filled.
   *
   * @throws java.util.MissingResourceException when no language has the key
   */
  public String say(String key, Object... arguments) {
    return filled(bundle.getString(key), language, arguments);
  }

  static String filled(String text, Locale language, Object... arguments) {
    return arguments.length == 0
        ? text
        : new MessageFormat(text.replace("'", "''"), language).format(arguments);
  }

  /** All keys. */
  public Set<String> keys() {
    return bundle.keySet();
  }
}
