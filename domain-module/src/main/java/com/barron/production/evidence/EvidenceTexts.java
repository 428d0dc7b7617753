package com.barron.production.evidence;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * The texts of a document in one language, from {@code evidence_<language>.properties} beside this
 * class; written by the same rules as those of the chat: placeholders as {@link MessageFormat}
 * knows them, an apostrophe is an apostrophe, English is the root.
 */
final class EvidenceTexts {
  private static final ResourceBundle.Control ROOT_IS_ENGLISH =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ResourceBundle bundle;
  private final Locale language;

  private EvidenceTexts(Locale language) {
    this.language = language;
    bundle =
        ResourceBundle.getBundle(
            "com.barron.production.evidence.evidence",
            language,
            EvidenceTexts.class.getClassLoader(),
            ROOT_IS_ENGLISH);
  }

  static EvidenceTexts in(Locale language) {
    return new EvidenceTexts(language);
  }

  Locale language() {
    return language;
  }

  Set<String> keys() {
    return bundle.keySet();
  }

  String say(String key, Object... arguments) {
    String text = bundle.getString(key);
    return arguments.length == 0
        ? text
        : new MessageFormat(text.replace("'", "''"), language).format(arguments);
  }

  /**
   * The word for one of many; as it is written when there is none, such as one of another version.
   */
  String word(String kind, String name) {
    String key = kind + "." + name;
    return bundle.containsKey(key) ? bundle.getString(key) : name;
  }
}
