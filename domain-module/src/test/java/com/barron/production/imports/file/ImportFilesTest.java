package com.barron.production.imports.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.imports.FileProblem;
import com.barron.production.imports.ImportFormat;
import com.barron.production.imports.Imports;
import com.barron.production.imports.RowCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImportFilesTest {
  private static final Column.CellType<String> TEXT =
      new Column.CellType<>(Optional::of, RowCode.FORMAT);
  private static final List<Column<?>> COLUMNS =
      List.of(
          new Column<>("number", false, "Its number, such as N-1.", List.of("N-1", "N-1"), TEXT),
          new Column<>(
              "name", true, "With \"quotes\", and a comma.", List.of("A, B", "\"C\""), TEXT),
          new Column<>("at", false, "When.", List.of("", "2027-03-09T12:00:00Z"), TEXT));

  private final ImportFiles files = ImportFilesFixture.files();

  @ParameterizedTest
  @EnumSource
  void aTemplateIsReadAgain(ImportFormat format) {
    List<FileRow> rows = rows(format, files.template(format, COLUMNS));

    assertThat(rows).extracting(row -> row.cells().get("name")).containsExactly("A, B", "\"C\"");
    assertThat(rows).extracting(row -> row.cells().get("number")).containsOnly("N-1");
    assertThat(rows.get(1).cells()).containsEntry("at", "2027-03-09T12:00:00Z");
    assertThat(rows).allSatisfy(row -> assertThat(row.fault()).isEmpty());
  }

  @Test
  void aTableTellsWhatItsColumnsMean() {
    assertThat(new String(files.template(ImportFormat.CSV, COLUMNS), StandardCharsets.UTF_8))
        .contains("# Its number, such as N-1.")
        .contains("and a comma. Needed.");
  }

  @Test
  void columnsComeInAnyOrderAndWithoutThoseThatMayBeEmpty() {
    List<FileRow> rows = rows("\uFEFFname;number\r\n Ä ;N-1\r\n\r\n;\r\nB;\r\n");

    assertThat(rows).extracting(FileRow::number).containsExactly(2, 5);
    assertThat(rows.get(0).cells()).containsEntry("name", "Ä").containsEntry("number", "N-1");
    assertThat(rows.get(1).cells()).containsOnlyKeys("name");
  }

  @Test
  void aHeaderIsThatOfTheTemplate() {
    assertThat(problem("number,name,colour\nN-1,A,red\n")).isEqualTo(FileProblem.HEADER);
    assertThat(problem("number,at\nN-1,\n")).isEqualTo(FileProblem.HEADER);
    assertThat(problem("name,name\nA,B\n")).isEqualTo(FileProblem.HEADER);
    assertThat(problem("name\n")).isEqualTo(FileProblem.EMPTY);
    assertThat(problem("")).isEqualTo(FileProblem.EMPTY);
  }

  @Test
  void aQuoteThatNeverEndsIsToldByItsRow() {
    FileContent content =
        files.read(
            ImportFormat.CSV, "name\nA\n\"B\nC\nD\n".getBytes(StandardCharsets.UTF_8), COLUMNS);

    assertThat(content)
        .isEqualTo(new FileContent.Unreadable(FileProblem.QUOTE, Optional.of(3), Optional.empty()));
  }

  @Test
  void aCellMayHaveALineBreakInQuotesOnlyToBeRefused() {
    List<FileRow> rows = rows("name,number\n\"A\nB\",N-1\nC,N-2\n");

    assertThat(rows).extracting(FileRow::number).containsExactly(2, 4);
    assertThat(rows.get(0).fault()).contains(FileRow.Fault.of("name", RowCode.FORMAT));
  }

  @Test
  void signsThatAreNoUtf8AreToldByTheirRow() {
    byte[] file = "name\nA\nM\u00fcller\n".getBytes(StandardCharsets.ISO_8859_1);
    List<FileRow> rows = rows(ImportFormat.CSV, file);

    assertThat(rows.get(0).fault()).isEmpty();
    assertThat(rows.get(1).fault()).contains(FileRow.Fault.of("name", RowCode.CHARSET));
  }

  @Test
  void aRowIsNeitherTooLongNorTooWide() {
    List<FileRow> rows =
        rows("name\nA,B\n" + "x".repeat(RowCollector.LONGEST_CELL + 1) + "\n=1+1\n@sum\n");

    assertThat(rows)
        .extracting(row -> row.fault().orElseThrow().code())
        .containsExactly(RowCode.ROW_SIZE, RowCode.LENGTH, RowCode.FORMULA, RowCode.FORMULA);
  }

  @Test
  void aFileHasABoundedNumberOfRows() {
    String most = "name\n" + "A\n".repeat(Imports.MOST_ROWS);

    assertThat(rows(most)).hasSize(Imports.MOST_ROWS);
    assertThat(problem(most + "A\n")).isEqualTo(FileProblem.ROWS);
    assertThat(files.read(ImportFormat.CSV, new byte[Imports.LARGEST_FILE + 1], COLUMNS))
        .isEqualTo(
            new FileContent.Unreadable(FileProblem.SIZE, Optional.empty(), Optional.empty()));
  }

  @Test
  void aWorkbookHasNumbersTruthsAndTimes() {
    byte[] file =
        workbook(
            sheet -> {
              sheet.value(0, 0, "name");
              sheet.value(0, 1, "number");
              sheet.value(0, 2, "at");
              sheet.value(1, 0, true);
              sheet.value(1, 1, 12);
              sheet.value(1, 2, LocalDateTime.parse("2027-03-09T12:00:00"));
              sheet.style(1, 2).format("yyyy-mm-dd hh:mm").set();
              sheet.value(2, 0, "B");
              sheet.formula(2, 1, "1+1");
            });

    List<FileRow> rows = rows(ImportFormat.XLSX, file);

    assertThat(rows.get(0).cells())
        .containsEntry("name", "true")
        .containsEntry("number", "12")
        .containsEntry("at", "2027-03-09T12:00Z");
    assertThat(rows.get(1).fault()).contains(FileRow.Fault.of("number", RowCode.FORMULA));
  }

  @Test
  void whatIsNoWorkbookIsUnreadable() throws IOException {
    assertThat(problem(ImportFormat.XLSX, "name\nA\n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(FileProblem.UNREADABLE);
    assertThat(
            problem(
                ImportFormat.XLSX, zip("xl/workbook.xml", "<x/>".getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(FileProblem.UNREADABLE);
    byte[] whole = files.template(ImportFormat.XLSX, COLUMNS);
    assertThat(problem(ImportFormat.XLSX, Arrays.copyOf(whole, whole.length / 2)))
        .isEqualTo(FileProblem.UNREADABLE);
  }

  @Test
  void aSmallFileThatUnpacksToALargeOneIsRefused() throws IOException {
    byte[] bomb = zip("xl/worksheets/sheet1.xml", new byte[Imports.LARGEST_CONTENT + 1]);

    assertThat(bomb.length).isLessThan(Imports.LARGEST_FILE);
    assertThat(problem(ImportFormat.XLSX, bomb)).isEqualTo(FileProblem.CONTENT_SIZE);
  }

  @Test
  void aLineOfJsonIsAnObjectOfPlainValues() {
    List<FileRow> rows =
        rows(
            ImportFormat.JSON_LINES,
            """
            {"name": "A", "number": 7}
            {"name": ["A"]}

            {"name": "B", "name": "C"}
            {"name": "D", "colour": "red"}
            not json
            """
                .getBytes(StandardCharsets.UTF_8));

    assertThat(rows).extracting(FileRow::number).containsExactly(1, 2, 4, 5, 6);
    assertThat(rows.get(0).cells()).containsEntry("number", "7");
    assertThat(rows.subList(1, 5))
        .extracting(row -> row.fault().orElseThrow().code())
        .containsExactly(RowCode.FORMAT, RowCode.FORMAT, RowCode.UNKNOWN, RowCode.FORMAT);
  }

  private List<FileRow> rows(String csv) {
    return rows(ImportFormat.CSV, csv.getBytes(StandardCharsets.UTF_8));
  }

  private List<FileRow> rows(ImportFormat format, byte[] file) {
    FileContent content = files.read(format, file, COLUMNS);
    assertThat(content).isInstanceOf(FileContent.Rows.class);
    return ((FileContent.Rows) content).rows();
  }

  private FileProblem problem(String csv) {
    return problem(ImportFormat.CSV, csv.getBytes(StandardCharsets.UTF_8));
  }

  private FileProblem problem(ImportFormat format, byte[] file) {
    FileContent content = files.read(format, file, COLUMNS);
    assertThat(content).isInstanceOf(FileContent.Unreadable.class);
    return ((FileContent.Unreadable) content).problem();
  }

  private static byte[] workbook(Consumer<Worksheet> content) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(file, "Test", "1.0")) {
      content.accept(workbook.newWorksheet("Any"));
      workbook.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return file.toByteArray();
  }
}
