package com.barron.whatsapp.dialogue;

import com.barron.whatsapp.sanitizer.TextSanitizer;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/** Normalizes what people write, so that it can be compared. */
final class TextNormalizer {
  private static final int NOTHING = -1;
  private static final int MINUS = 0x2212;
  private static final char LAST_ASCII = 0x7F;
  private static final Pattern SPACES = Pattern.compile(" {2,}");
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
    String meant = isAscii(typed) ? typed.toLowerCase(Locale.ROOT) : meant(typed);
    return withoutClosing(SPACES.matcher(meant).replaceAll(" ").strip());
  }

  private static String meant(String typed) {
    String apart = Normalizer.normalize(typed.replace(KEYCAP_TEN, "10"), Normalizer.Form.NFKD);
    return Normalizer.normalize(each(apart, TextNormalizer::meant), Normalizer.Form.NFC);
  }

  /** Nearly all names of commands, and most that people say: nothing in it has another form. */
  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > LAST_ASCII) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether two plain texts say something, and the same but for spaces, hyphens and underscores:
   * {@code INTERNAL_REJECT} is {@code internal reject}. Ends at the first difference, for a person
   * may write much more than any text that it is held to.
   */
  static boolean saysTheSame(String plain, String other) {
    int here = word(plain, 0);
    int there = word(other, 0);
    boolean says = here < plain.length();
    while (here < plain.length() && there < other.length()) {
      if (plain.charAt(here) != other.charAt(there)) {
        return false;
      }
      here = word(plain, here + 1);
      there = word(other, there + 1);
    }
    return says && here == plain.length() && there == other.length();
  }

  /** The index of the next character that counts. */
  private static int word(String plain, int from) {
    int at = from;
    while (at < plain.length() && " -_".indexOf(plain.charAt(at)) >= 0) {
      at++;
    }
    return at;
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
