package com.barron.whatsapp.sanitizer;

import java.util.regex.Pattern;

/**
 * Removes from a text what people cannot see and what can harm a log, a table or a reader: control
 * characters, direction overrides, invisible characters, broken surrogates. Line breaks become
 * {@code \n}; tabs become spaces.
 */
public final class TextSanitizer {
  private static final int LATIN_END = 0x0300;
  private static final Pattern BREAKS = Pattern.compile("[\\r\\n\\u0085\\u2028\\u2029]+");

  private TextSanitizer() {}

  /** The visible text with its lines. */
  public static String lines(String raw) {
    return lines(raw, Integer.MAX_VALUE);
  }

  /** The same, cut to a number of UTF-16 units without halving a character. */
  public static String lines(String raw, int longest) {
    var clean = new StringBuilder(Math.min(raw.length(), longest));
    int before = 0;
    int i = 0;
    while (i < raw.length()) {
      int point = raw.codePointAt(i);
      i += Character.charCount(point);
      int kept = kept(point, before, i < raw.length() ? raw.charAt(i) : 0);
      if (kept < 0) {
        continue;
      }
      if (clean.length() + Character.charCount(kept) > longest) {
        break;
      }
      clean.appendCodePoint(kept);
      before = kept;
    }
    return clean.toString();
  }

  /** The visible text on one line, without blanks around it; breaks in a row are one blank. */
  public static String line(String raw, int longest) {
    return lines(BREAKS.matcher(raw).replaceAll(" ").strip(), longest).strip();
  }

  /** What stands for a character; negative when nothing does. */
  private static int kept(int point, int before, char after) {
    return switch (point) {
      case '\n', '\u0085', '\u2028', '\u2029' -> '\n';
      case '\r' -> after == '\n' ? -1 : '\n';
      case '\t' -> ' ';
      // Joiners hold emoji and some scripts together; next to Latin letters they only hide.
      case '\u200c', '\u200d' -> before < LATIN_END ? -1 : point;
      default -> isInvisible(point) ? -1 : point;
    };
  }

  private static boolean isInvisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.SURROGATE -> true;
      // Direction marks, zero-width spaces, soft hyphens; tags that make up some flags stay out
      // too.
      case Character.FORMAT -> true;
      // What this machine's table does not know yet may be a letter or an emoji of tomorrow.
      case Character.UNASSIGNED -> isNoCharacter(point) || isIgnorable(point);
      default -> false;
    };
  }

  /** Never a character, by the Unicode Standard, section 23.7. */
  private static boolean isNoCharacter(int point) {
    return (point & 0xFFFE) == 0xFFFE || point >= 0xFDD0 && point <= 0xFDEF;
  }

  /** Kept free for what is not shown: Default_Ignorable_Code_Point in DerivedCoreProperties.txt. */
  private static boolean isIgnorable(int point) {
    return point == 0x2065
        || point >= 0xFFF0 && point <= 0xFFF8
        || point >= 0xE0000 && point <= 0xE0FFF;
  }
}
