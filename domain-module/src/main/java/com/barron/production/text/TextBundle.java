package com.barron.production.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * The texts of a resource bundle in one language, from {@code <name>_<language>.properties}; what a
 * language lacks is said in English, which is the root bundle.
 *
 * <p>A text has placeholders as {@link MessageFormat} knows them, {@code {0}}; an apostrophe is an
 * apostrophe and needs no doubling.
 */
public final class TextBundle {
  private static final ResourceBundle.Control ROOT_IS_ENGLISH =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ResourceBundle bundle;
  private final Set<String> keys;
  private final Locale language;

  private TextBundle(String name, ClassLoader loader, Locale language) {
    this.language = language;
    bundle = ResourceBundle.getBundle(name, language, loader, ROOT_IS_ENGLISH);
    // The bundle would put all of them together for each question.
    keys = Set.copyOf(bundle.keySet());
  }

  /** Reads the bundle beside a class; whoever calls keeps it. */
  public static TextBundle of(Class<?> owner, String name, Locale language) {
    return new TextBundle(owner.getPackageName() + "." + name, owner.getClassLoader(), language);
  }

  /** Which language it is. */
  public Locale language() {
    return language;
  }

  /** All keys. */
  public Set<String> keys() {
    return keys;
  }

  /**
   * A text with its arguments filled in.
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
}
