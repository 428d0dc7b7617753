package com.barron.whatsapp.interpretation;

import java.util.Locale;

/**
 * What a phrase means.
 *
 * @param name within the category, as the vocabulary's key says it after the first point
 * @param language in which it means that
 */
record Meaning(Category category, String name, Locale language) {
  /** The first part of a vocabulary's key. */
  enum Category {
    INTENT,
    NOUN,
    LEVEL,
    DEFECT,
    ISSUE,
    WORD,
    NUMBER,
    TIME,
    DAY,
    LANGUAGE
  }

  /** The meaning of the phrases of a key such as {@code intent.take}. */
  static Meaning of(String key, Locale language) {
    int point = key.indexOf('.');
    Category category = Category.valueOf(key.substring(0, point).toUpperCase(Locale.ROOT));
    return new Meaning(category, key.substring(point + 1), language);
  }

  boolean is(Category other, String otherName) {
    return category == other && name.equals(otherName);
  }
}
