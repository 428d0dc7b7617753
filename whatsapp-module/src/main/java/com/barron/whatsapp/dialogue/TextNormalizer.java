package com.barron.whatsapp.dialogue;

import com.barron.whatsapp.sanitizer.TextSanitizer;
import java.text.Normalizer;
import java.util.function.IntUnaryOperator;

/** Normalizes what people write, so that it can be compared. */
final class TextNormalizer {
  private static final int NOTHING = -1;
  private static final int MINUS = 0x2212;
  private static final String KEYCAP_TEN = Character.toString(0x1F51F);
  private static final String CLOSING = " .,;:!?\u3002";
  private static final String OPENING = "\u00A1\u00BF";
  private static final String APOSTROPHES = "\u2018\u2019\u02BC";

  private TextNormalizer() {}

  /** As it was typed, on one line, without what cannot be seen. */
  static String typed(String raw) {
    return TextSanitizer.lines(raw).replace('\n', ' ').strip();
  }

  /**
   * For comparing. Full-width, emoji and other digits are digits, dashes are hyphens; case,
   * accents, outer and repeated spaces and punctuation around a sentence do not matter.
   */
  static String plain(String typed) {
    String apart = Normalizer.normalize(typed.replace(KEYCAP_TEN, "10"), Normalizer.Form.NFKD);
    String meant = Normalizer.normalize(each(apart, TextNormalizer::meant), Normalizer.Form.NFC);
    return withoutClosing(meant.replaceAll(" {2,}", " ").strip());
  }

  /**
   * Without spaces, hyphens and underscores: {@code INTERNAL_REJECT} is {@code internal reject}.
   */
  static String squeezed(String plain) {
    return each(plain, c -> c == ' ' || c == '-' || c == '_' ? NOTHING : c);
  }

  private static String each(String text, IntUnaryOperator meaning) {
    var meant = new StringBuilder(text.length());
    text.codePoints().map(meaning).filter(c -> c != NOTHING).forEach(meant::appendCodePoint);
    return meant.toString();
  }

  private static int meant(int c) {
    return switch (Character.getType(c)) {
      case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> NOTHING;
      case Character.SPACE_SEPARATOR -> ' ';
      case Character.DASH_PUNCTUATION -> '-';
      case Character.DECIMAL_DIGIT_NUMBER -> '0' + Character.digit(c, 10);
      default ->
          OPENING.indexOf(c) >= 0
              ? NOTHING
              : APOSTROPHES.indexOf(c) >= 0 ? '\'' : c == MINUS ? '-' : Character.toLowerCase(c);
    };
  }

  /** A text of nothing but punctuation keeps its first character: "?" asks for help. */
  private static String withoutClosing(String text) {
    int end = text.length();
    while (end > 1 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }
}
