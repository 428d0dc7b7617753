package com.barron.whatsapp.media;

import java.nio.charset.StandardCharsets;

/**
 * Checks that a file begins and ends as a PDF. A file that begins as something else, is cut off, or
 * has an archive appended is refused.
 */
final class PdfStructure {
  private static final byte[] BEGINNING = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final String END = "%%EOF";

  /** Less than the smallest archive takes. */
  private static final int MOST_BEHIND = 64;

  private PdfStructure() {}

  static boolean isWhole(byte[] bytes) {
    if (bytes.length < BEGINNING.length) {
      return false;
    }
    for (int i = 0; i < BEGINNING.length; i++) {
      if (bytes[i] != BEGINNING[i]) {
        return false;
      }
    }
    int tail = Math.min(bytes.length, MOST_BEHIND + END.length());
    return new String(bytes, bytes.length - tail, tail, StandardCharsets.ISO_8859_1).contains(END);
  }
}
