package com.barron.production.attachments.validation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Checks that a file begins and ends as a PDF. A file that begins as something else, is cut off, or
 * has an archive appended is refused.
 */
final class PdfStructure {
  private static final byte[] BEGINNING = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final String END = "%%EOF";

  /** Less than the smallest archive takes. */
  private static final int MOST_BEHIND = 64;

  private PdfStructure() {}

  /** Some programs write one before the beginning; what follows it decides. */
  static byte[] withoutByteOrderMark(byte[] bytes) {
    int mark = MARK.length;
    return Arrays.mismatch(bytes, MARK) == mark
            && bytes.length > mark + BEGINNING.length
            && Arrays.equals(bytes, mark, mark + BEGINNING.length, BEGINNING, 0, BEGINNING.length)
        ? Arrays.copyOfRange(bytes, mark, bytes.length)
        : bytes;
  }

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
