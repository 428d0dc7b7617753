package com.barron.product;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.barron.provider.StubForm;
import com.barron.provider.TwilioPhone;
import com.barron.provider.meta.StubMetaAccount;
import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Photos and documents, from the phone to the record and to its reader. */
@ResourceLock(TestQueue.MESSAGES)
@ExtendWith(ProductExtension.class)
class PicturesIT {
  private static final Duration IN_THE_END = Duration.ofSeconds(60);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Pattern DEFECT = Pattern.compile("DEF-[0-9]+");
  private static final byte[] PDF = "%PDF-1.7\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(UTF_8);

  private static RunningProduct runningProduct;

  @BeforeAll
  static void start(RunningProduct shared) {
    runningProduct = shared;
  }

  @Test
  void aDefectWithTwoPhotosAndADocument() throws Exception {
    TwilioPhone phone = runningProduct.somebody();
    String defect = defect(phone.asks("defect ORD-12346 internal reject high"));
    StubForm first = phone.file("image/jpeg", picture("jpg", 30), "the crack");
    StubForm second = phone.file("image/png", picture("png", 40), "");
    // Twilio shows a file a moment after it has told of it.
    runningProduct.twilio().files().hide(TwilioPhone.mediaSid(first), 2);

    phone.sends(first);
    assertThat(phone.receives()).contains("📎 Photo for " + defect + " received.");
    phone.sends(second);
    phone.sends(phone.file("application/pdf", PDF, "report.pdf"));
    assertThat(phone.receives()).contains("📎 Document for " + defect + " received.");

    awaitFiles(defect, 3);
    assertThat(phone.inbox()).as("nothing else is said").hasSize(3);
    assertThat(runningProduct.twilio().files().credentials())
        .as("the credentials stay with the provider's interface")
        .isNotEmpty()
        .containsOnly("");
    assertThat(column("SELECT caption FROM attachment WHERE subject = ? ORDER BY caption", defect))
        .containsExactly("", "report.pdf", "the crack");
    isHandedOut(defect, "image/png", "png", 40);
    isHandedOut(defect, "image/jpeg", "jpg", 30);
  }

  @Test
  void aPhotoThatWasSentTwiceIsKeptOnce() {
    TwilioPhone phone = runningProduct.somebody();
    String defect = defect(phone.asks("defect ORD-12346 internal reject high"));

    for (int i = 0; i < 2; i++) {
      phone.sends(phone.file("image/jpeg", picture("jpg", 33), ""));
    }

    await()
        .atMost(IN_THE_END)
        .until(
            () ->
                column("SELECT state FROM whatsapp_media_fetch WHERE subject = ?", defect)
                    .equals(List.of("DONE", "DONE")));
    assertThat(column("SELECT id FROM attachment WHERE subject = ?", defect)).hasSize(1);
  }

  @Test
  void aPhotoForLaterByMetaInTwoSteps() {
    var phone = runningProduct.somebodyOnMeta();
    assertThat(phone.asks("attach MAINT-551")).contains("MAINT-551");

    phone.sends(phone.file("image", "image/jpeg", "400000000000001", picture("jpg", 50)));
    assertThat(phone.receives()).contains("📎 Photo for MAINT-551 received.");

    awaitFiles("MAINT-551", 1);
    assertThat(runningProduct.meta().files().asked()).contains("400000000000001");
    assertThat(runningProduct.meta().files().credentials())
        .containsOnly("Bearer " + StubMetaAccount.FICTIONAL.accessToken());
  }

  @Test
  void nothingHostileIsKeptAndItsSenderIsTold() {
    TwilioPhone phone = runningProduct.somebody();
    String defect = defect(phone.asks("defect ORD-12346 internal reject high"));
    String svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>";

    phone.sends(phone.file("image/jpeg", svg.getBytes(UTF_8), ""));

    assertThat(phone.receives()).contains("📎 Photo for " + defect);
    assertThat(phone.receives(IN_THE_END))
        .contains("not added to " + defect, "I can take photos (JPEG, PNG) and PDF.");
    assertThat(column("SELECT id FROM attachment WHERE subject = ?", defect)).isEmpty();
  }

  @Test
  void aPhoneInTheBrowserSendsOneToo() throws Exception {
    URI where =
        runningProduct.http(
            "/api/simulator/files?phone=%2B12025550101&id=0b5ce63c-6a3a-4d3a-9a53-0f6f0a1b2c3d");
    String phones =
        HTTP.send(
                HttpRequest.newBuilder(runningProduct.http("/api/simulator/phones")).build(),
                BodyHandlers.ofString(UTF_8))
            .body();
    Matcher number = Pattern.compile("\\+([0-9]+)").matcher(phones);
    assertThat(number.find()).isTrue();
    simulatorSays(number.group(), "attach MAINT-553");

    HttpResponse<String> answer =
        HTTP.send(
            HttpRequest.newBuilder(
                    URI.create(where.toString().replace("12025550101", number.group(1))))
                .header("Content-Type", "image/png")
                .POST(BodyPublishers.ofByteArray(picture("png", 60)))
                .build(),
            BodyHandlers.ofString(UTF_8));

    assertThat(answer.statusCode()).isEqualTo(200);
    awaitFiles("MAINT-553", 1);
  }

  private static void simulatorSays(String phone, String text) throws Exception {
    String json =
        "{\"phone\":\""
            + phone
            + "\",\"id\":\"1b5ce63c-6a3a-4d3a-9a53-0f6f0a1b2c3d\",\"text\":\""
            + text
            + "\"}";
    HttpResponse<String> answer =
        HTTP.send(
            HttpRequest.newBuilder(runningProduct.http("/api/simulator/messages"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build(),
            BodyHandlers.ofString(UTF_8));
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  /** As a page would ask for it. */
  private static void isHandedOut(String subject, String type, String end, int width)
      throws Exception {
    String list =
        HTTP.send(
                HttpRequest.newBuilder(runningProduct.http("/api/attachments?of=" + subject))
                    .build(),
                BodyHandlers.ofString(UTF_8))
            .body();
    Matcher listed =
        Pattern.compile("\"id\":([0-9]+),\"name\":\"(" + subject + "-[0-9]+\\." + end + ")\"")
            .matcher(list);
    assertThat(listed.find()).as(list).isTrue();

    HttpResponse<byte[]> file =
        HTTP.send(
            HttpRequest.newBuilder(runningProduct.http("/api/attachments/" + listed.group(1)))
                .build(),
            BodyHandlers.ofByteArray());

    assertThat(file.headers().allValues("Content-Type")).containsExactly(type);
    assertThat(file.headers().allValues("Content-Disposition"))
        .containsExactly("attachment; filename=\"" + listed.group(2) + "\"");
    assertThat(file.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(file.headers().allValues("Content-Security-Policy"))
        .containsExactly("sandbox; default-src 'none'");
    BufferedImage seen = ImageIO.read(new ByteArrayInputStream(file.body()));
    assertThat(seen.getWidth()).isEqualTo(width);
  }

  private static void awaitFiles(String subject, int count) {
    await()
        .atMost(IN_THE_END)
        .until(
            () -> column("SELECT id FROM attachment WHERE subject = ?", subject).size() == count);
  }

  private static List<String> column(String query, String subject) {
    return runningProduct.sql().column(query, subject);
  }

  private static String defect(String reply) {
    Matcher reference = DEFECT.matcher(reply);
    assertThat(reference.find()).as(reply).isTrue();
    return reference.group();
  }

  static byte[] picture(String format, int width) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(width, 20, BufferedImage.TYPE_INT_RGB), format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
