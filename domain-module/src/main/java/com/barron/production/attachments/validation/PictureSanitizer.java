package com.barron.production.attachments.validation;

import com.barron.production.attachments.FileType;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture that is drawn anew, so that nothing of the original file is kept but what can be seen:
 * no place and no camera, no second file behind the first.
 */
final class PictureSanitizer {
  /** More than a telephone takes. A larger one is refused before a single pixel is drawn. */
  static final long MOST_PIXELS = 50_000_000;

  /** Readers take memory for whole rows, however few there are. */
  private static final int MOST_IN_A_ROW = 20_000;

  /** Ten times as many as encoders make. Each one takes the time to draw the picture again. */
  private static final int MOST_SCANS = 100;

  /** What can be seen of a larger one on a screen: it is drawn smaller. */
  private static final int LONGEST_EDGE = 4_096;

  private static final float QUALITY = 0.88f;

  /** One at a time on a node: drawing takes memory, not time. */
  private static final Object BRUSH = new Object();

  private PictureSanitizer() {}

  /**
   * Draws a picture again, upright.
   *
   * @param type what it is by its first bytes, and becomes again
   */
  static byte[] redrawn(FileType type, byte[] bytes) throws UnusablePictureException {
    if (!TruncationCheck.isThere(type, bytes)) {
      throw new UnusablePictureException("cut off");
    }
    if (type == FileType.JPEG && JpegScanCount.of(bytes) > MOST_SCANS) {
      throw new UnusablePictureException("too many scans");
    }
    synchronized (BRUSH) {
      try {
        BufferedImage drawn = decoded(type, bytes);
        return encoded(type, ExifOrientation.of(bytes).upright(drawn));
      } catch (IOException | RuntimeException e) {
        // Readers throw all sorts of exceptions at what is broken.
        throw new UnusablePictureException("cannot be drawn: " + e.getClass().getSimpleName());
      } catch (OutOfMemoryError e) {
        // An Error, but one of this file: what was taken for it is free again. Unless it is refused
        // here, every node fetches it and fails at it, again and again.
        throw new UnusablePictureException("takes too much memory");
      }
    }
  }

  private static BufferedImage decoded(FileType type, byte[] bytes)
      throws IOException, UnusablePictureException {
    ImageReader reader = ImageIO.getImageReadersByFormatName(type.extension()).next();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if (Math.max(width, height) > MOST_IN_A_ROW) {
        throw new UnusablePictureException("edge too long: " + width + " x " + height);
      }
      if ((long) width * height > MOST_PIXELS) {
        throw new UnusablePictureException("too many pixels: " + width + " x " + height);
      }
      ImageReadParam how = reader.getDefaultReadParam();
      int step = (Math.max(width, height) + LONGEST_EDGE - 1) / LONGEST_EDGE;
      how.setSourceSubsampling(step, step, 0, 0);
      return reader.read(0, how);
    } finally {
      reader.dispose();
    }
  }

  private static byte[] encoded(FileType type, BufferedImage image) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(type.extension()).next();
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam how = writer.getDefaultWriteParam();
      if (type == FileType.JPEG) {
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
      }
      BufferedImage plain = type == FileType.JPEG ? opaque(image) : image;
      writer.write(null, new IIOImage(plain, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** JPEG knows no transparency, and its writer no kind of picture but this one for certain. */
  private static BufferedImage opaque(BufferedImage image) {
    if (image.getType() == BufferedImage.TYPE_3BYTE_BGR
        || image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
      return image;
    }
    var plain =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D brush = plain.createGraphics();
    brush.drawImage(image, 0, 0, Color.WHITE, null);
    brush.dispose();
    return plain;
  }
}
