package com.barron.production.evidence;

import com.barron.production.text.TextBundle;
import java.util.Locale;
import java.util.Set;

/** The texts of a document in one language, from {@code evidence_<language>.properties}. */
final class EvidenceTexts {
  private final TextBundle bundle;

  private EvidenceTexts(Locale language) {
    bundle = TextBundle.of(EvidenceTexts.class, "evidence", language);
  }

  static EvidenceTexts in(Locale language) {
    return new EvidenceTexts(language);
  }

  Locale language() {
    return bundle.language();
  }

  Set<String> keys() {
    return bundle.keys();
  }

  String say(String key, Object... arguments) {
    return bundle.say(key, arguments);
  }

  /**
   * The word for one of many; as it is written when there is none, such as one of another version.
   */
  String word(String kind, String name) {
    String key = kind + "." + name;
    return keys().contains(key) ? say(key) : name;
  }
}
