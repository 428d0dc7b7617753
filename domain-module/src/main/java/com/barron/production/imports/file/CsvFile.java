package com.barron.production.imports.file;

import com.barron.production.imports.FileProblem;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** CSV in UTF-8, separated by commas, semicolons or tabs (RFC 4180). */
final class CsvFile {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private CsvFile() {}

  static void read(byte[] file, RowCollector rows) {
    String text = new String(file, StandardCharsets.UTF_8);
    String content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    int next = 1;
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .fieldSeparator(separator(content))
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(content)) {
      for (CsvRecord record : records) {
        int row = Math.toIntExact(record.getStartingLineNumber());
        rows.take(row, record.getFields());
        next = row + lines(record);
      }
    } catch (CsvParseException e) {
      throw UnreadableFileException.at(FileProblem.QUOTE, next);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int lines(CsvRecord record) {
    return 1
        + (int)
            record.getFields().stream()
                .flatMapToInt(String::chars)
                .filter(sign -> sign == '\n')
                .count();
  }

  /** Whichever comes first in the header: spreadsheets of some countries write semicolons. */
  private static char separator(String content) {
    for (int i = 0; i < content.length() && content.charAt(i) != '\n'; i++) {
      char sign = content.charAt(i);
      if (sign == ',' || sign == ';' || sign == '\t') {
        return sign;
      }
    }
    return ',';
  }

  static byte[] write(List<List<String>> table) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      table.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
