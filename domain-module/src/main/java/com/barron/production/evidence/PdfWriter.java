package com.barron.production.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Writes headings, lines and pictures from the top to the bottom of pages of A4. */
final class PdfWriter implements AutoCloseable {
  private static final float MARGIN = 50;
  private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
  private static final float LABEL = 190;
  private static final float LEADING = 1.35f;
  private static final float TALLEST_PICTURE = 280;
  private static final float QUALITY = 0.75f;

  private final PDDocument document = new PDDocument();
  private final EvidenceFont font;
  private PDPageContentStream content;
  private float y;

  PdfWriter(String title, Locale language) throws IOException {
    font = EvidenceFont.of(document);
    document.getDocumentInformation().setTitle(title);
    document.getDocumentInformation().setCreator("Barron");
    document.getDocumentCatalog().setLanguage(language.toLanguageTag());
    newPage();
  }

  void title(String text) throws IOException {
    text(text, 20, 0, WIDTH);
    space(4);
  }

  /** Never the last line of a page. */
  void heading(String text) throws IOException {
    room(60);
    space(12);
    text(text, 13, 0, WIDTH);
    content.setLineWidth(0.5f);
    content.moveTo(MARGIN, y - 2);
    content.lineTo(MARGIN + WIDTH, y - 2);
    content.stroke();
    space(8);
  }

  void line(String text) throws IOException {
    text(text, 9.5f, 0, WIDTH);
  }

  void small(String text) throws IOException {
    text(text, 7.5f, 12, WIDTH - 12);
  }

  void row(String label, String value) throws IOException {
    room(14);
    float top = y;
    text(label, 9.5f, 0, LABEL - 8);
    float below = y;
    y = top;
    text(value, 9.5f, LABEL, WIDTH - LABEL);
    y = Math.min(y, below);
  }

  void space(float points) {
    y -= points;
  }

  void picture(BufferedImage picture) throws IOException {
    PDImageXObject image = JPEGFactory.createFromImage(document, picture, QUALITY);
    float scale =
        Math.min(1, Math.min(WIDTH / image.getWidth(), TALLEST_PICTURE / image.getHeight()));
    float height = image.getHeight() * scale;
    room(height + 30);
    y -= height;
    content.drawImage(image, MARGIN, y, image.getWidth() * scale, height);
    space(4);
  }

  /**
   * The whole document.
   *
   * @param foot below each page, before its number
   */
  byte[] end(String foot) throws IOException {
    content.close();
    int pages = document.getNumberOfPages();
    for (int i = 0; i < pages; i++) {
      try (var page =
          new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true)) {
        show(page, font.shown(foot + " · " + (i + 1) + " / " + pages), 7.5f, MARGIN, MARGIN / 2);
      }
    }
    var bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  private void text(String text, float size, float indent, float width) throws IOException {
    List<String> lines = font.lines(text, size, width);
    for (String line : lines) {
      room(size * LEADING);
      y -= size * LEADING;
      show(content, line, size, MARGIN + indent, y);
    }
  }

  private void show(PDPageContentStream page, String line, float size, float x, float baseline)
      throws IOException {
    page.beginText();
    page.setFont(font.font(), size);
    page.newLineAtOffset(x, baseline);
    page.showText(line);
    page.endText();
  }

  private void room(float points) throws IOException {
    if (y - points < MARGIN) {
      newPage();
    }
  }

  private void newPage() throws IOException {
    if (content != null) {
      content.close();
    }
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    content = new PDPageContentStream(document, page);
    y = PDRectangle.A4.getHeight() - MARGIN;
  }
}
