package com.barron.production.attachments.validation;

import com.barron.production.attachments.FileType;

/** Whether a picture has its end: decoders fill what is missing with grey. */
final class TruncationCheck {
  private static final byte MARKER = (byte) 0xff;
  private static final byte END_OF_IMAGE = (byte) 0xd9;
  private static final byte START_OF_SCAN = (byte) 0xda;
  private static final byte[] LAST_CHUNK = {
    'I', 'E', 'N', 'D', (byte) 0xae, 0x42, 0x60, (byte) 0x82
  };

  private TruncationCheck() {}

  static boolean isThere(FileType type, byte[] bytes) {
    return type == FileType.JPEG
        ? last(bytes, MARKER, END_OF_IMAGE) > last(bytes, MARKER, START_OF_SCAN)
        : last(bytes, LAST_CHUNK) >= 0;
  }

  /** The last index of these bytes; -1 when they are missing. */
  private static int last(byte[] bytes, byte... wanted) {
    for (int i = bytes.length - wanted.length; i >= 0; i--) {
      int same = 0;
      while (same < wanted.length && bytes[i + same] == wanted[same]) {
        same++;
      }
      if (same == wanted.length) {
        return i;
      }
    }
    return -1;
  }
}
