package com.barron.production.imports.file;

import com.barron.production.imports.FileProblem;
import com.barron.production.imports.Imports;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of a workbook of Excel (Office Open XML). */
final class XlsxFile {
  /** More parts than any workbook of a table has. */
  private static final int MOST_PARTS = 200;

  private static final int BUFFER = 64 * 1024;

  private XlsxFile() {}

  static void read(byte[] file, RowCollector rows, int columns) {
    checkContent(file);
    try (ReadableWorkbook workbook =
            new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true));
        Stream<Row> sheet = workbook.getFirstSheet().openStream()) {
      sheet.forEachOrdered(row -> rows.take(row.getRowNum(), cells(row, columns)));
    } catch (UnreadableFileException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // Whatever it is, it is about the file.
      throw UnreadableFileException.of(FileProblem.UNREADABLE);
    }
  }

  /** What a part says of its size is not believed: it is unpacked, and thrown away. */
  private static void checkContent(byte[] file) {
    byte[] buffer = new byte[BUFFER];
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
      long unpacked = 0;
      List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
      if (parts.size() > MOST_PARTS) {
        throw UnreadableFileException.of(FileProblem.CONTENT_SIZE);
      }
      for (ZipArchiveEntry part : parts) {
        try (InputStream content = zip.getInputStream(part)) {
          for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            unpacked += read;
            if (unpacked > Imports.LARGEST_CONTENT) {
              throw UnreadableFileException.of(FileProblem.CONTENT_SIZE);
            }
          }
        }
      }
    } catch (UnreadableFileException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw UnreadableFileException.of(FileProblem.UNREADABLE);
    }
  }

  /** One cell more than there are columns, so that a row that is too long is seen. */
  private static List<String> cells(Row row, int columns) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < Math.min(row.getCellCount(), columns + 1); i++) {
      cells.add(row.getOptionalCell(i).map(XlsxFile::text).orElse(""));
    }
    return cells.isEmpty() ? List.of("") : cells;
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.FORMULA) {
      return "=";
    }
    if (cell.getType() == CellType.NUMBER && isTime(cell)) {
      return cell.asDate().atOffset(ZoneOffset.UTC).toString();
    }
    return switch (cell.getType()) {
      case NUMBER -> cell.asNumber().stripTrailingZeros().toPlainString();
      case BOOLEAN -> Boolean.toString(cell.asBoolean());
      case STRING -> cell.asString();
      default -> "";
    };
  }

  /** A number is a time where its format has a day or an hour in it. */
  private static boolean isTime(Cell cell) {
    String format = cell.getDataFormatString();
    return format != null
        && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").matches("(?i).*[ydh].*");
  }

  static byte[] write(List<List<String>> table) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(file, "Barron", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Import");
      for (int row = 0; row < table.size(); row++) {
        for (int column = 0; column < table.get(row).size(); column++) {
          sheet.value(row, column, table.get(row).get(column));
        }
      }
      workbook.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }
}
