package com.barron.production.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.attachments.AttachedFile;
import com.barron.production.attachments.AttachmentView;
import com.barron.production.attachments.FileType;
import com.barron.production.audit.chain.ChainBreak;
import com.barron.production.audit.chain.ChainVerdict;
import com.barron.production.audit.chain.LinkedEntry;
import com.barron.production.digest.Sha256;
import com.barron.production.people.PersonId;
import com.barron.production.quality.DefectStatus;
import com.barron.production.quality.DefectView;
import com.barron.production.quality.Disposition;
import com.barron.production.quality.Severity;
import com.barron.production.quality.listing.HoldEntry;
import com.barron.production.reference.Reference;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documents are read back. */
class EvidenceDocumentTest {
  private static final Reference DEFECT = Reference.of("DEF-98765");
  private static final Reference ORDER = Reference.of("ORD-12345");
  private static final PersonId ANA = new PersonId(17);
  private static final PersonId ZHOU = new PersonId(18);
  private static final Instant AT = Instant.parse("2026-03-09T12:00:00Z");
  private static final LocalDate DAY = LocalDate.parse("2026-03-09");

  private final List<LinkedEntry> entries = new ArrayList<>();

  @Test
  void showsTheDefectItsPeopleTimesDecisionsAndChain() throws IOException {
    proved(1, "DEFECT_RECORDED", ANA);
    proved(2, "RELEASE_REQUESTED", ANA);
    proved(3, "ORDER_RELEASED", ZHOU);

    String text = text(document("en"));

    assertThat(text)
        .contains(
            "Evidence: defect DEF-98765",
            "2026-03-09 14:00:00 (03-09 12:00:00 UTC)",
            "Africa/Johannesburg",
            "ORD-12345 · Gearbox housing",
            "Ana Žižková (17)",
            "release asked for",
            "order released · Ελένη □□ (18)",
            "rework · Ana Žižková (17)",
            "Turned down to size",
            "whole, 3 links",
            "proved")
        .doesNotContain("NOT PROVED");
    assertThat(text.replace("\n", "")).contains(entries.get(2).link().orElseThrow().hash().hex());
  }

  @Test
  void showsPhotosSmallerAndReadsNoDocument() throws IOException {
    byte[] pdf = document("en");

    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<PDImageXObject> pictures = pictures(document);
      assertThat(pictures).hasSize(2);
      assertThat(pictures)
          .allSatisfy(
              picture ->
                  assertThat(Math.max(picture.getWidth(), picture.getHeight()))
                      .isLessThanOrEqualTo(PhotoReader.LONGEST));
    }
    assertThat(text(pdf))
        .contains("DEF-98765-3.pdf", "Not shown here", "DEF-98765-4.jpg", "crack near the flange");
    assertThat(pdf).hasSizeLessThan(1_000_000);
  }

  @Test
  void saysOfAChangedRowAndOfABrokenChainThatTheyAre() throws IOException {
    proved(1, "DEFECT_RECORDED", ANA);
    LinkedEntry true1 = entries.remove(0);
    entries.add(
        new LinkedEntry(
            true1.id(),
            true1.at(),
            Optional.of(ZHOU),
            true1.action(),
            true1.subject(),
            true1.cause(),
            true1.source(),
            true1.sourceName(),
            true1.concerns(),
            true1.changes(),
            true1.link()));
    var verdict =
        new ChainVerdict(
            3,
            Optional.of(3L),
            Optional.of(Sha256.of("head")),
            Optional.of(
                new ChainBreak(
                    ChainBreak.Reason.ROW_CHANGED, DAY, Optional.of(1L), Optional.of(1L))));

    assertThat(text(document("en", verdict)))
        .contains("NOT PROVED", "BROKEN: ROW_CHANGED, link 1, row 1");
  }

  @ParameterizedTest
  @CsvSource({
    "en, Evidence: defect DEF-98765, Decisions",
    "es, Evidencia: defecto DEF-98765, Decisiones",
    "af, Bewys: defek DEF-98765, Besluite",
    "zu, Ubufakazi: isici DEF-98765, Izinqumo",
    "fr, Evidence: defect DEF-98765, Decisions"
  })
  void speaksTheReadersLanguage(String language, String title, String decisions)
      throws IOException {
    assertThat(text(document(language))).contains(title, decisions).doesNotContain("{0}");
  }

  @Test
  void manyEntriesFillManyPages() throws IOException {
    for (int i = 1; i <= 120; i++) {
      proved(i, "FILE_ATTACHED", ANA);
    }

    try (PDDocument document = Loader.loadPDF(document("en"))) {
      assertThat(document.getNumberOfPages()).isGreaterThan(8);
    }
  }

  private void proved(long id, String action, PersonId who) {
    Sha256 previous =
        entries.isEmpty()
            ? new Sha256("0".repeat(64))
            : entries.get(entries.size() - 1).link().orElseThrow().hash();
    LinkedEntry row =
        new LinkedEntry(
            id,
            AT.plusSeconds(id),
            Optional.of(who),
            action,
            Optional.of(DEFECT.toString()),
            Optional.empty(),
            Optional.of("CHAT"),
            Optional.of("twilio"),
            Optional.empty(),
            Optional.of("{\"before\":{},\"after\":{\"status\":\"OPEN\"}}"),
            Optional.empty());
    entries.add(row.linked(id, DAY, previous));
  }

  private byte[] document(String language) {
    return document(
        language,
        new ChainVerdict(3, Optional.of(3L), Optional.of(Sha256.of("head")), Optional.empty()));
  }

  private byte[] document(String language, ChainVerdict verdict) {
    var facts =
        new DefectFacts(
            AT,
            new DefectView(
                DEFECT,
                ORDER,
                "Dimensional",
                Severity.HIGH,
                DefectStatus.RESOLVED,
                ANA,
                AT,
                false,
                Optional.empty(),
                true,
                Optional.of(ANA),
                Optional.of(
                    new DefectView.Decision(Disposition.REWORK, "Turned down to size", ANA))),
            Optional.of("Gearbox housing"),
            Optional.of(
                new HoldEntry(
                    DEFECT, ORDER, AT, Optional.empty(), Optional.of(AT.plusSeconds(3_600)), AT)),
            List.of(
                view(1, FileType.JPEG, "crack near the flange"),
                view(2, FileType.PNG, ""),
                view(3, FileType.PDF, ""),
                view(4, FileType.JPEG, "broken")),
            entries,
            false,
            Map.of(DAY, verdict),
            Map.of(ANA, "Ana Žižková", ZHOU, "Ελένη 周杰"));
    return new EvidenceDocument(
            facts,
            EvidenceTexts.in(Locale.forLanguageTag(language)),
            ZoneId.of("Africa/Johannesburg"),
            EvidenceDocumentTest::file)
        .write();
  }

  private static AttachmentView view(long id, FileType type, String caption) {
    return new AttachmentView(id, DEFECT, type, 10, caption, ANA, AT);
  }

  private static Optional<AttachedFile> file(long id) {
    return Optional.of(
        switch ((int) id) {
          case 1 -> new AttachedFile(view(1, FileType.JPEG, ""), picture("jpg", 3_000, 2_000));
          case 2 -> new AttachedFile(view(2, FileType.PNG, ""), picture("png", 300, 500));
          case 3 -> new AttachedFile(view(3, FileType.PDF, ""), new byte[] {'%', 'P', 'D', 'F'});
          default -> new AttachedFile(view(4, FileType.JPEG, ""), new byte[] {1, 2, 3});
        });
  }

  private static byte[] picture(String format, int width, int height) {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var brush = picture.createGraphics();
    brush.setColor(Color.ORANGE);
    brush.fillRect(0, 0, width, height);
    brush.setColor(Color.DARK_GRAY);
    brush.fillOval(width / 4, height / 4, width / 2, height / 2);
    brush.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, format, bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static List<PDImageXObject> pictures(PDDocument document) throws IOException {
    List<PDImageXObject> pictures = new ArrayList<>();
    for (PDPage page : document.getPages()) {
      for (COSName name : page.getResources().getXObjectNames()) {
        if (page.getResources().getXObject(name) instanceof PDImageXObject picture) {
          pictures.add(picture);
        }
      }
    }
    return pictures;
  }
}
