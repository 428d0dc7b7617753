package com.barron.production.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
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
    return arguments.length == 0
        ? bundle.getString(key)
        : filled(formats.computeIfAbsent(key, this::format), arguments);
  }

  private MessageFormat format(String key) {
    return format(bundle.getString(key), language);
  }

  static MessageFormat format(String text, Locale language) {
    return new MessageFormat(text.replace("'", "''"), language);
  }

  /** A format must not be used by two threads; to copy one costs less than to read it again. */
  static String filled(MessageFormat format, Object... arguments) {
    return ((MessageFormat) format.clone()).format(arguments);
  }
}
