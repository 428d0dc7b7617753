package com.barron.console.page;

import io.nayuki.qrcodegen.QrCode;

/**
 * A code that a phone reads, to be drawn as one path: each run of dark modules is a rectangle.
 *
 * @param size of the square, in modules, with the light edge that readers need
 * @param path of an SVG whose unit is a module
 */
public record QrImage(int size, String path) {
  private static final int EDGE = 4;

  /** Of a text; what is printed and gets dirty is still read with a seventh of it missing. */
  public static QrImage of(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        int from = x;
        while (code.getModule(x, y)) {
          x++;
        }
        if (x > from) {
          append(path, from, y, x - from);
        }
      }
    }
    return new QrImage(code.size + 2 * EDGE, path.toString());
  }

  private static void append(StringBuilder path, int x, int y, int length) {
    path.append('M').append(x + EDGE).append(' ').append(y + EDGE);
    path.append('h').append(length).append("v1h-").append(length).append('z');
  }
}
