package com.barron.restapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Another system adds files to records, by the rules that hold in chat. */
@ResourceLock(TestQueue.MESSAGES)
@ExtendWith(ProductExtension.class)
class ApiAttachmentsIT {
  private static final String FAILURE = "/sop-failures/SOPF-199/attachments";
  private static final byte[] PDF =
      "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
          .getBytes(StandardCharsets.US_ASCII);

  private final ApiClient client;

  ApiAttachmentsIT(RunningProduct product) {
    this.client =
        ApiClient.with(
            product,
            "sops:read",
            "sops:report",
            "tickets:read",
            "tickets:write",
            "defects:read",
            "defects:write");
  }

  @Test
  void aPictureIsKeptAsItIsSeenAndNothingElseOfIt() throws IOException {
    byte[] picture = picture();
    byte[] withATail = Arrays.copyOf(picture, picture.length + 20);
    Arrays.fill(withATail, picture.length, withATail.length, (byte) 'x');

    var added = post(FAILURE + "?caption=the%20bore", withATail, "image/png");

    assertThat(added.status()).as(added.text()).isEqualTo(201);
    assertThat(added.json().getString("caption")).isEqualTo("the bore");
    assertThat(added.json().getString("mediaType")).isEqualTo("image/png");
    var file = client.get(FAILURE + "/" + added.json().getInt("id"), "Accept", "*/*");
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.text()).doesNotContain("xxxx");
    assertThat(file.header("Content-Disposition")).startsWith("attachment;");
    assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(file.header("Content-Security-Policy")).startsWith("sandbox");
    assertThat(client.get(FAILURE).text()).contains("the bore");
  }

  @Test
  void theSameFileAgainChangesNothing() {
    String tickets = "/tickets/MAINT-555/attachments";

    var first = post(tickets, PDF, "application/pdf");
    var again = post(tickets, PDF, "application/octet-stream");

    assertThat(first.status()).as(first.text()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text()).isEqualTo(first.text());
  }

  @Test
  void whatAFileIsIsToldByItsContent() {
    byte[] script = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII);

    var refused = post(FAILURE, script, "image/jpeg");

    assertThat(refused.problem()).isEqualTo("unfit-file");
    assertThat(refused.status()).isEqualTo(422);
  }

  @Test
  void aRecordThatIsNotThereTakesNone() {
    assertThat(post("/defects/DEF-999999998/attachments", PDF, "application/pdf").status())
        .isEqualTo(404);
  }

  @Test
  void aCaptionIsALine() {
    var refused = post(FAILURE + "?caption=a%0Ab", PDF, "application/pdf");

    assertThat(refused.problem()).isEqualTo("invalid-parameter");
    assertThat(refused.text()).contains("\"parameter\":\"caption\"");
  }

  private ApiClient.Answer post(String path, byte[] file, String type) {
    return client.send("POST", path, file, "Content-Type", type);
  }

  private static byte[] picture() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }
}
