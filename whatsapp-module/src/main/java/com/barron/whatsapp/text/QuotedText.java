package com.barron.whatsapp.text;

import java.util.regex.Pattern;

/**
 * The text of one person as it is shown to another: WhatsApp's signs for bold, italic, struck out
 * and fixed-width text are replaced by look-alikes that mean nothing, and it begins as no quote.
 * The only place that does it.
 */
public final class QuotedText {
  private static final Pattern BREAKS = Pattern.compile("\\s*[\\r\\n]+\\s*");
  private static final int NONE = -1;

  private QuotedText() {}

  /** The text on one line, as it is read, without any formatting. */
  public static String of(String text) {
    String line = BREAKS.matcher(text).replaceAll(" ").strip();
    var plain = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      plain.append(plain(line, i));
    }
    return plain.toString();
  }

  private static char plain(String line, int at) {
    return switch (line.charAt(at)) {
      case '*' -> '\u2217';
      case '~' -> '\u223C';
      case '`' -> '\u02CB';
      // Within a word, as in part numbers, it formats nothing.
      case '_' -> isWithinWord(line, at) ? '_' : '\uFF3F';
      case '>' -> at == 0 ? '\u203A' : '>';
      default -> line.charAt(at);
    };
  }

  private static boolean isWithinWord(String line, int at) {
    return Character.isLetterOrDigit(character(line, at - 1))
        && Character.isLetterOrDigit(character(line, at + 1));
  }

  private static int character(String line, int at) {
    return at < 0 || at >= line.length() ? NONE : line.charAt(at);
  }
}
