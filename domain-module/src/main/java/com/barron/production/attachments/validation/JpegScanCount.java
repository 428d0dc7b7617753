package com.barron.production.attachments.validation;

/** The number of scans of a JPEG: a progressive one may have any number, and each costs time. */
final class JpegScanCount {
  private static final int MARKER = 0xff;
  private static final int STUFFED = 0x00;
  private static final int FIRST_WITHOUT_LENGTH = 0xd0;
  private static final int LAST_WITHOUT_LENGTH = 0xd8;
  private static final int END_OF_IMAGE = 0xd9;
  private static final int START_OF_SCAN = 0xda;
  private static final int LENGTH = 2;

  private JpegScanCount() {}

  /**
   * Counts as decoders do: the content of a segment, such as a thumbnail, is skipped, and so is
   * what follows the picture.
   */
  static int of(byte[] jpeg) {
    int scans = 0;
    int at = 0;
    while (at + 1 + LENGTH < jpeg.length) {
      int marker = jpeg[at + 1] & 0xff;
      if ((jpeg[at] & 0xff) != MARKER || !hasLength(marker)) {
        at++;
      } else if (marker == END_OF_IMAGE) {
        return scans;
      } else {
        scans += marker == START_OF_SCAN ? 1 : 0;
        int length = (jpeg[at + 2] & 0xff) << 8 | jpeg[at + 3] & 0xff;
        at += 2 + Math.max(LENGTH, length);
      }
    }
    return scans;
  }

  private static boolean hasLength(int marker) {
    return marker != STUFFED
        && marker != 0x01
        && marker != MARKER
        && (marker < FIRST_WITHOUT_LENGTH || marker > LAST_WITHOUT_LENGTH);
  }
}
