package com.barron.production.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The one font of a document, and how long its lines are. A box stands for each character that it
 * lacks.
 */
final class EvidenceFont {
  /** Liberation Sans, which the library brings: Latin, Greek, Cyrillic and Hebrew letters. */
  private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private static final String MISSING = "□";
  private static final float UNITS = 1_000;

  private final PDFont font;
  private final Map<Integer, String> known = new HashMap<>();

  private EvidenceFont(PDFont font) {
    this.font = font;
  }

  static EvidenceFont of(PDDocument document) throws IOException {
    try (InputStream file = PDDocument.class.getResourceAsStream(FILE)) {
      return new EvidenceFont(PDType0Font.load(document, file, true));
    }
  }

  PDFont font() {
    return font;
  }

  /** The text with a box in the place of each letter that the font lacks. */
  String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().forEach(letter -> shown.append(known.computeIfAbsent(letter, this::letter)));
    return shown.toString();
  }

  private String letter(int codePoint) {
    if (Character.isWhitespace(codePoint) || Character.isISOControl(codePoint)) {
      return " ";
    }
    String letter = Character.toString(codePoint);
    try {
      font.encode(letter);
      return letter;
    } catch (IllegalArgumentException | IOException e) {
      return MISSING;
    }
  }

  float width(String shown, float size) throws IOException {
    return font.getStringWidth(shown) / UNITS * size;
  }

  /** Lines that are no longer than this; a word that is longer is cut. */
  List<String> lines(String text, float size, float width) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : shown(text).split(" +")) {
      String rest = word;
      if (!line.isEmpty() && width(line + " " + rest, size) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (width(rest, size) > width) {
        int fits = fits(rest, size, width);
        lines.add(rest.substring(0, fits));
        rest = rest.substring(fits);
      }
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  private int fits(String word, float size, float width) throws IOException {
    int fits = 1;
    while (fits < word.length() && width(word.substring(0, fits + 1), size) <= width) {
      fits++;
    }
    return fits;
  }
}
