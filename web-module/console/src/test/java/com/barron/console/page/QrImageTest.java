package com.barron.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrImageTest {
  private static final int EDGE = 4;
  private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");

  @Test
  void drawsEveryDarkModuleAndNoOther() {
    String text = "https://wa.me/12025550123?text=MACH-001";
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    QrImage image = QrImage.of(text);
    boolean[][] drawn = new boolean[image.size()][image.size()];
    RUN.matcher(image.path()).results().forEach(run -> draw(run, drawn));

    assertThat(image.size()).isEqualTo(code.size + 2 * EDGE);
    for (int y = 0; y < image.size(); y++) {
      for (int x = 0; x < image.size(); x++) {
        assertThat(drawn[y][x]).as(x + " " + y).isEqualTo(code.getModule(x - EDGE, y - EDGE));
      }
    }
    assertThat(RUN.matcher(image.path()).replaceAll("")).isEmpty();
  }

  private static void draw(MatchResult run, boolean[][] drawn) {
    int x = Integer.parseInt(run.group(1));
    int y = Integer.parseInt(run.group(2));
    assertThat(run.group(3)).isEqualTo(run.group(4));
    for (int i = 0; i < Integer.parseInt(run.group(3)); i++) {
      drawn[y][x + i] = true;
    }
  }
}
