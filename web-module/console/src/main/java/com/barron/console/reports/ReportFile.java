package com.barron.console.reports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A report as a file. No text in it is a formula, whatever it begins with. */
enum ReportFile {
  CSV("text/csv;charset=UTF-8") {
    @Override
    byte[] bytes(ReportTable table) {
      StringWriter text = new StringWriter();
      // By this mark spreadsheets know the encoding.
      text.append('\uFEFF');
      try (CsvWriter csv = CsvWriter.builder().build(text)) {
        csv.writeRecord(table.columns().stream().map(ReportFile::neutral).toList());
        for (ReportTable.Row row : table.rows()) {
          List<String> fields = new ArrayList<>(List.of(neutral(row.name())));
          row.numbers().forEach(number -> fields.add(plain(number)));
          csv.writeRecord(fields);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return text.toString().getBytes(StandardCharsets.UTF_8);
    }
  },
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
    @Override
    byte[] bytes(ReportTable table) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (Workbook workbook = new Workbook(bytes, "Barron", null)) {
        Worksheet sheet = workbook.newWorksheet("Report");
        for (int column = 0; column < table.columns().size(); column++) {
          sheet.value(0, column, neutral(table.columns().get(column)));
        }
        for (int i = 0; i < table.rows().size(); i++) {
          write(sheet, i + 1, table.rows().get(i));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return bytes.toByteArray();
    }
  };

  private final String mediaType;

  ReportFile(String mediaType) {
    this.mediaType = mediaType;
  }

  abstract byte[] bytes(ReportTable table);

  String mediaType() {
    return mediaType;
  }

  private static void write(Worksheet sheet, int line, ReportTable.Row row) {
    sheet.value(line, 0, neutral(row.name()));
    for (int i = 0; i < row.numbers().size(); i++) {
      int column = i + 1;
      row.numbers().get(i).ifPresent(number -> sheet.value(line, column, number));
    }
  }

  private static String plain(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse("");
  }

  /** A spreadsheet takes what begins so for a formula; an apostrophe before it makes it a text. */
  static String neutral(String text) {
    return text.matches("(?s)[=+\\-@\\t\\r\\n].*") ? "'" + text : text;
  }
}
