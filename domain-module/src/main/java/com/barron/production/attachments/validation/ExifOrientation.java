package com.barron.production.attachments.validation;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The orientation of a picture by the EXIF tag 0x0112 of a JPEG, from 1, upright, to 8. Encoding
 * the picture anew drops EXIF, so the pixels are turned before. By hand, see ADR 26.
 */
record ExifOrientation(int number) {
  private static final ExifOrientation UPRIGHT = new ExifOrientation(1);
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final int APP1 = 0xffe1;
  private static final int START_OF_SCAN = 0xffda;
  private static final int TAG = 0x0112;
  private static final int ENTRY = 12;
  private static final int MOST = 8;

  /** From this number on, width and height are swapped. */
  private static final int FIRST_LYING = 5;

  /** Upright, unless the file names another orientation. */
  static ExifOrientation of(byte[] jpeg) {
    try {
      return find(ByteBuffer.wrap(jpeg));
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      // Damaged EXIF is no EXIF.
      return UPRIGHT;
    }
  }

  private static ExifOrientation find(ByteBuffer jpeg) {
    int at = 2;
    while (true) {
      int marker = jpeg.getShort(at) & 0xffff;
      int length = jpeg.getShort(at + 2) & 0xffff;
      if (marker == START_OF_SCAN || marker >> 8 != 0xff || length < 2) {
        return UPRIGHT;
      }
      byte[] head = new byte[EXIF.length];
      jpeg.get(at + 4, head);
      if (marker == APP1 && Arrays.equals(head, EXIF)) {
        return inTiff(jpeg.slice(at + 4 + EXIF.length, length - 2 - EXIF.length));
      }
      at += 2 + length;
    }
  }

  private static ExifOrientation inTiff(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = tiff.getShort(directory) & 0xffff;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + i * ENTRY;
      if ((tiff.getShort(entry) & 0xffff) == TAG) {
        int number = tiff.getShort(entry + 8);
        return number >= 1 && number <= MOST ? new ExifOrientation(number) : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  /** The picture as it was seen. */
  BufferedImage upright(BufferedImage image) {
    if (number == 1) {
      return image;
    }
    int width = image.getWidth();
    int height = image.getHeight();
    boolean lying = number >= FIRST_LYING;
    var turned =
        new BufferedImage(
            lying ? height : width, lying ? width : height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D brush = turned.createGraphics();
    brush.drawImage(image, turning(width, height), null);
    brush.dispose();
    return turned;
  }

  /** From the file's pixels to those that were seen. */
  private AffineTransform turning(int width, int height) {
    return switch (number) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      default -> new AffineTransform(0, -1, 1, 0, 0, width);
    };
  }
}
