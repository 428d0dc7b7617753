package com.barron.whatsapp.interpretation;

/**
 * A word, a number or a sign of a message.
 *
 * @param text in plain spelling, its slip corrected
 * @param word the index of the typed word that it is part of
 * @param isCorrected whether it was typed with a slip
 * @param isBehindReference whether a reference stands directly before it
 */
record Token(String text, int word, boolean isCorrected, boolean isBehindReference) {
  Token(String text, int word, boolean isCorrected) {
    this(text, word, isCorrected, false);
  }

  Token behindReference() {
    return new Token(text, word, isCorrected, true);
  }

  boolean isNumber() {
    return Character.isDigit(text.charAt(0));
  }

  boolean isDigits() {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  boolean isLetters() {
    return Character.isLetter(text.codePointAt(0));
  }
}
