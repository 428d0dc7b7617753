package com.barron.production.attachments.validation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Good files and bad ones, made on the spot. */
public final class FileSamples {
  private static final int RED = 0xff0000;
  private static final int BLUE = 0x0000ff;

  private FileSamples() {}

  /** Its upper left quarter is red, the rest blue. */
  public static byte[] picture(String format, int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        image.setRGB(x, y, x < width / 2 && y < height / 2 ? RED : BLUE);
      }
    }
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public static byte[] pdf() {
    return text("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
  }

  /** A JPEG that says where it was taken, and how the camera was held. */
  static byte[] withExif(byte[] jpeg, int orientation) {
    byte[] place = text("GPS 26.2041 S 28.0473 E");
    ByteBuffer exif = ByteBuffer.allocate(4 + 6 + 8 + 2 + 12 + 4 + place.length);
    exif.putShort((short) 0xffe1).putShort((short) (exif.capacity() - 2));
    exif.put(text("Exif\0\0")).put(text("MM")).putShort((short) 42).putInt(8);
    exif.putShort((short) 1);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    exif.putShort((short) orientation).putShort((short) 0).putInt(0);
    exif.put(place);
    return join(cut(jpeg, 0, 2), exif.array(), cut(jpeg, 2, jpeg.length));
  }

  /** A small PNG file of very many black pixels; whole, unless it is larger than can be. */
  static byte[] bomb(int width, int height) {
    ByteBuffer header = ByteBuffer.allocate(13);
    header.putInt(width).putInt(height).put(new byte[] {1, 0, 0, 0, 0});
    var deflater = new Deflater(Deflater.BEST_COMPRESSION);
    deflater.setInput(new byte[(int) Math.min(10_000_000, height * (1 + (width + 7L) / 8))]);
    deflater.finish();
    byte[] packed = new byte[100_000];
    int length = deflater.deflate(packed);
    deflater.end();
    return png(header.array(), cut(packed, 0, length));
  }

  /** A PNG file of one row, with colours and transparency; its pixels are missing. */
  static byte[] row(int width) {
    ByteBuffer header = ByteBuffer.allocate(13);
    header.putInt(width).putInt(1).put(new byte[] {8, 6, 0, 0, 0});
    return png(header.array(), new byte[0]);
  }

  /** A JPEG file that goes over its pixels so many times more often than it needs. */
  static byte[] scanned(int more) {
    byte[] jpeg = progressive();
    int first = new String(jpeg, ISO_8859_1).indexOf("\u00ff\u00da");
    int next = new String(jpeg, ISO_8859_1).indexOf("\u00ff", first + 2);
    byte[] scan = cut(jpeg, first, next);
    var scans = new ByteArrayOutputStream();
    for (int i = 0; i < more; i++) {
      scans.writeBytes(scan);
    }
    return join(cut(jpeg, 0, first), scans.toByteArray(), cut(jpeg, first, jpeg.length));
  }

  static byte[] zip() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("run.js"));
      zip.write(text("alert(1)"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public static byte[] text(String text) {
    return text.getBytes(ISO_8859_1);
  }

  static byte[] join(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  static byte[] cut(byte[] bytes, int from, int to) {
    return Arrays.copyOfRange(bytes, from, to);
  }

  private static byte[] progressive() {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      var image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
      writer.write(null, new IIOImage(image, null, null), how);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static byte[] png(byte[] header, byte[] pixels) {
    return join(
        new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'},
        chunk("IHDR", header),
        chunk("IDAT", pixels),
        chunk("IEND", new byte[0]));
  }

  private static byte[] chunk(String type, byte[] data) {
    byte[] named = join(text(type), data);
    var crc = new CRC32();
    crc.update(named);
    return join(
        ByteBuffer.allocate(4).putInt(data.length).array(),
        named,
        ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }

  /** What looks at files in the product. */
  public static FileValidation validation() {
    return new FileValidator();
  }
}
