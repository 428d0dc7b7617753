package com.barron.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Pictures and documents, sent from the phone in the browser. */
@ResourceLock(TestQueue.SIMULATOR)
@ExtendWith(ProductExtension.class)
class SimulatorFilesIT {
  @RegisterExtension static final SimulatorBrowser VISITS = new SimulatorBrowser();

  private static final Duration IN_THE_END = Duration.ofSeconds(60);
  private static final byte[] PDF = "%PDF-1.7\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(UTF_8);
  private static final int TOO_LARGE = 1024 * 1024 + 1;

  private final RunningProduct runningProduct;

  SimulatorFilesIT(RunningProduct runningProduct) {
    this.runningProduct = runningProduct;
  }

  @Test
  void aPhotoAndADocumentAreAddedToWhatWasRecorded() {
    SimulatorPage phone = VISITS.open(runningProduct);
    phone.beginsAnew();
    phone.says("defect ORD-12348 internal reject low", "Defect recorded!");
    String defect = phone.answer().textContent().replaceFirst("(?s).*(DEF-[0-9]+).*", "$1");

    phone.attaches("crack.png", "image/png", picture());
    assertThat(phone.at("#staged")).containsText("crack.png");
    phone.breaksNoRule();
    phone.says("the crack", "Photo for " + defect + " received");
    assertThat(phone.said().locator("canvas")).isVisible();
    assertThat(phone.said()).containsText("the crack");

    phone.attaches("report.pdf", "application/pdf", PDF);
    phone.at("#send").click();
    phone.answers("Document for " + defect + " received");
    assertThat(phone.said()).containsText("report.pdf");
    phone.breaksNoRule();

    await().atMost(IN_THE_END).until(() -> attachmentsOf(defect) == 2);
  }

  @Test
  void saysWhyAFileIsNotTaken() {
    SimulatorPage phone = VISITS.open(runningProduct);
    phone.picks(2);
    phone.says("attach MAINT-551", "they are added to MAINT-551");

    phone.attaches("crack.png", "image/png", "no picture".getBytes(UTF_8));
    phone.at("#send").click();
    phone.answers("Your file was not added to MAINT-551. I can take photos (JPEG, PNG) and PDF.");

    phone.attaches("long.pdf", "application/pdf", new byte[TOO_LARGE]);
    assertThat(phone.at("#problem")).containsText("“long.pdf” is too large");
    assertThat(phone.at("#staged")).isHidden();
    phone.breaksNoRule();
  }

  @Test
  void aFileCanBeLeftOut() {
    SimulatorPage phone = VISITS.open(runningProduct, 320, 640);
    phone.attaches("crack.png", "image/png", picture());
    phone.attaches("report.pdf", "application/pdf", PDF);

    phone.at("#staged button").first().click();

    assertThat(phone.at("#staged li")).hasCount(1);
    assertThat(phone.at("#staged")).containsText("report.pdf");
    assertThat(phone.at("#message")).isFocused();
    phone.fits();
  }

  private long attachmentsOf(String subject) {
    return runningProduct
        .sql()
        .number("SELECT count(*) FROM attachment WHERE subject = ?", subject);
  }

  private static byte[] picture() {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
