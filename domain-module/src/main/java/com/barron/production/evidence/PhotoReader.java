package com.barron.production.evidence;

import com.barron.production.attachments.AttachedFile;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads photos no larger than a page can show them. */
final class PhotoReader {
  /** The longer side, in pixels: 1,200 on 17 cm are some 175 to the inch. */
  static final int LONGEST = 1_200;

  private PhotoReader() {}

  /** Empty when it cannot be read as what it says that it is. */
  static Optional<BufferedImage> read(AttachedFile file) {
    ImageReader reader = ImageIO.getImageReadersByFormatName(file.view().type().extension()).next();
    try (ImageInputStream bytes =
        ImageIO.createImageInputStream(new ByteArrayInputStream(file.bytes()))) {
      reader.setInput(bytes, true, true);
      int longer = Math.max(reader.getWidth(0), reader.getHeight(0));
      ImageReadParam param = reader.getDefaultReadParam();
      // Every n-th pixel is enough: a picture of 50 megapixels never stands in memory as a whole.
      int step = Math.max(1, longer / (2 * LONGEST));
      param.setSourceSubsampling(step, step, 0, 0);
      return Optional.of(smaller(reader.read(0, param)));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage smaller(BufferedImage picture) {
    double scale =
        Math.min(1.0, (double) LONGEST / Math.max(picture.getWidth(), picture.getHeight()));
    int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
    var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = drawn.createGraphics();
    try {
      brush.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      brush.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
    } finally {
      brush.dispose();
    }
    return drawn;
  }
}
