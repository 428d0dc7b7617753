package com.barron.production.attachments.validation;

import static com.barron.production.attachments.validation.FileSamples.cut;
import static com.barron.production.attachments.validation.FileSamples.join;
import static com.barron.production.attachments.validation.FileSamples.pdf;
import static com.barron.production.attachments.validation.FileSamples.picture;
import static com.barron.production.attachments.validation.FileSamples.text;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.attachments.FileType;
import com.barron.production.attachments.validation.FileVerdict.Fit;
import com.barron.production.attachments.validation.FileVerdict.Unfit;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FileValidatorTest {
  private static final byte[] JPEG = picture("jpg", 40, 20);
  private static final byte[] PNG = picture("png", 40, 20);
  private static final String SCRIPT = "<html><script>alert(1)</script></html>";

  private final FileValidation fileValidator = new FileValidator();

  @Test
  void takesPicturesAndDocuments() {
    assertThat(fit(JPEG).type()).isEqualTo(FileType.JPEG);
    assertThat(fit(PNG).type()).isEqualTo(FileType.PNG);
    assertThat(fit(pdf()).type()).isEqualTo(FileType.PDF);
    assertThat(fit(pdf()).bytes()).isEqualTo(pdf());
  }

  @Test
  void takesADocumentBehindAByteOrderMark() {
    byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    assertThat(fit(join(mark, pdf())))
        .satisfies(
            fit -> {
              assertThat(fit.type()).isEqualTo(FileType.PDF);
              assertThat(fit.bytes()).isEqualTo(pdf());
            });
  }

  @Test
  void keepsNothingOfAPictureButWhatCanBeSeen() {
    byte[] tracked = FileSamples.withExif(JPEG, 1);
    byte[] tailed = join(JPEG, text(SCRIPT), FileSamples.zip());
    assertThat(read(tracked)).contains("GPS");

    assertThat(read(fit(tracked).bytes())).doesNotContain("GPS").doesNotContain("Exif");
    assertThat(read(fit(tailed).bytes())).doesNotContain("script").doesNotContain("run.js");
    assertThat(read(fit(join(PNG, text(SCRIPT))).bytes())).doesNotContain("script");
  }

  @Test
  void drawsTheSameFileAsTheSameBytes() {
    assertThat(fit(JPEG).bytes()).isEqualTo(fit(JPEG).bytes());
  }

  /** Where the red quarter is seen, in a picture of 40 by 20 pixels as the camera wrote it. */
  @ParameterizedTest
  @CsvSource({
    "1, 40, 5, 5",
    "2, 40, 35, 5",
    "3, 40, 35, 15",
    "4, 40, 5, 15",
    "5, 20, 5, 5",
    "6, 20, 15, 5",
    "7, 20, 15, 35",
    "8, 20, 5, 35",
    "9, 40, 5, 5"
  })
  void drawsAPictureUpright(int orientation, int width, int x, int y) {
    BufferedImage seen = drawn(fit(FileSamples.withExif(JPEG, orientation)).bytes());

    assertThat(seen.getWidth()).isEqualTo(width);
    assertThat(seen.getHeight()).isEqualTo(60 - width);
    assertThat(seen.getRGB(x, y) >> 16 & 0xff).isGreaterThan(200);
    assertThat(seen.getRGB(width - 1 - x, 60 - width - 1 - y) & 0xff).isGreaterThan(200);
  }

  @Test
  void drawsALargePictureSmaller() {
    BufferedImage seen = drawn(fit(picture("jpg", 6_000, 100)).bytes());

    assertThat(seen.getWidth()).isEqualTo(3_000);
  }

  static Stream<Map.Entry<String, byte[]>> hostile() {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("nothing", new byte[0]);
    files.put("one byte", new byte[] {(byte) 0xff});
    files.put("text", text("hello"));
    files.put("html", text(SCRIPT));
    files.put("svg", text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"));
    files.put("svg with its declaration", text("<?xml version='1.0'?><svg xmlns='x'/>"));
    files.put("zip", FileSamples.zip());
    files.put("gif", picture("gif", 10, 10));
    files.put("bmp", picture("bmp", 10, 10));
    files.put("webp", join(text("RIFF\4\0\0\0WEBPVP8 "), new byte[40]));
    files.put("program", join(text("MZ"), new byte[200]));
    files.put("mp4", join(new byte[] {0, 0, 0, 24}, text("ftypmp42"), new byte[100]));
    files.put("html in front of a jpeg", join(text(SCRIPT), JPEG));
    files.put("html in front of a png", join(text(SCRIPT), PNG));
    files.put("html in front of a pdf", join(text(SCRIPT), pdf()));
    files.put("script in front of a pdf", join(text("alert(1);/*"), pdf()));
    files.put("zip in front of a pdf", join(FileSamples.zip(), pdf()));
    files.put("zip behind a pdf", join(pdf(), FileSamples.zip()));
    files.put("gif in front of a script", join(text("GIF89a=1;alert(1);//")));
    files.put("magic of a jpeg and html", join(cut(JPEG, 0, 4), text(SCRIPT)));
    files.put("magic of a jpeg, html, end", join(cut(JPEG, 0, 20), text(SCRIPT), text("ÿÙ")));
    files.put("magic of a png and html", join(cut(PNG, 0, 8), text(SCRIPT)));
    files.put(
        "mark and html", join(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, text(SCRIPT)));
    files.put("magic of a pdf and html", join(text("%PDF-1.7\n"), text(SCRIPT)));
    files.put("jpeg named by a png's magic", join(cut(PNG, 0, 8), JPEG));
    files.put("jpeg cut off", cut(JPEG, 0, JPEG.length * 2 / 3));
    files.put("jpeg cut off after its end of EXIF", cut(FileSamples.withExif(JPEG, 1), 0, 100));
    files.put("png cut off", cut(PNG, 0, PNG.length * 2 / 3));
    files.put(
        "png cut off, its end put back",
        join(cut(PNG, 0, 45), cut(PNG, PNG.length - 12, PNG.length)));
    files.put("pdf cut off", cut(pdf(), 0, pdf().length - 10));
    files.put("bomb", FileSamples.bomb(50_000, 50_000));
    files.put("bomb of a line", FileSamples.bomb(Integer.MAX_VALUE, 1));
    files.put("bomb that overflows", FileSamples.bomb(Integer.MAX_VALUE, Integer.MAX_VALUE));
    files.put("no pixels", FileSamples.bomb(0, 0));
    return files.entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void refuses(Map.Entry<String, byte[]> file) {
    assertThat(fileValidator.of(file.getValue())).isInstanceOf(Unfit.class);
  }

  @Test
  void asksForThePixelsOfAPictureBeforeItDrawsThem() {
    assertThat(fit(FileSamples.bomb(1_000, 600)).type()).isEqualTo(FileType.PNG);
    assertThat(((Unfit) fileValidator.of(FileSamples.bomb(10_000, 6_000))).detail())
        .isEqualTo("too many pixels: 10000 x 6000");
  }

  @Test
  void refusesAFewRowsThatTakeMuchMemory() {
    assertThat(((Unfit) fileValidator.of(FileSamples.row(50_000_000))).detail())
        .isEqualTo("edge too long: 50000000 x 1");
  }

  @Test
  void refusesAPictureThatIsDrawnOverAndOver() {
    assertThat(fit(FileSamples.scanned(80)).type()).isEqualTo(FileType.JPEG);
    assertThat(((Unfit) fileValidator.of(FileSamples.scanned(101))).detail())
        .isEqualTo("too many scans");
  }

  @Test
  void countsNoScansButThoseOfThePicture() {
    byte[] scans = new byte[60_000];
    for (int i = 0; i < scans.length; i += 2) {
      scans[i] = (byte) 0xff;
      scans[i + 1] = (byte) 0xda;
    }
    byte[] segment = join(new byte[] {(byte) 0xff, (byte) 0xe5, (byte) 0xea, 0x62}, scans);
    byte[] whole = join(cut(JPEG, 0, 2), segment, cut(JPEG, 2, JPEG.length));

    assertThat(fit(join(whole, scans, JPEG)).type()).isEqualTo(FileType.JPEG);
  }

  @Test
  void refusesAPictureThatIsTooLarge() {
    byte[] large = join(JPEG, new byte[FileValidator.LARGEST_PICTURE]);

    assertThat(((Unfit) fileValidator.of(large)).reason()).isEqualTo(FileVerdict.Reason.LARGE);
  }

  private Fit fit(byte[] bytes) {
    FileVerdict verdict = fileValidator.of(bytes);
    assertThat(verdict).isInstanceOf(Fit.class);
    return (Fit) verdict;
  }

  private static String read(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
  }

  private static BufferedImage drawn(byte[] bytes) {
    try {
      return ImageIO.read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
