package com.barron.console.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportFileTest {
  private static final ReportTable TABLE =
      new ReportTable(
          List.of("Machine", "failures", "MTTR"),
          List.of(
              ReportTable.Row.of("=HYPERLINK(\"x\")", 3).with(Optional.of(Duration.ofMinutes(90))),
              ReportTable.Row.of("Press \"2\", old", 1).with(Optional.empty())),
          List.of(List.of(1)),
          false);

  @TempDir private Path folder;

  @Test
  void csvQuotesWhatNeedsItAndHasNoFormula() {
    assertThat(new String(ReportFile.CSV.bytes(TABLE), StandardCharsets.UTF_8))
        .isEqualTo(
            "\uFEFFMachine,failures,MTTR\r\n"
                + "\"'=HYPERLINK(\"\"x\"\")\",3,1.5\r\n"
                + "\"Press \"\"2\"\", old\",1,\r\n");
  }

  @Test
  void xlsxHasNumbersAsNumbersAndNoFormula() throws IOException {
    String sheet = entry(ReportFile.XLSX.bytes(TABLE), "xl/worksheets/sheet1.xml");

    assertThat(sheet).contains("<v>3</v>", "<v>1.5</v>").doesNotContain("<f>");
    assertThat(entry(ReportFile.XLSX.bytes(TABLE), "xl/sharedStrings.xml"))
        .contains("=HYPERLINK")
        .doesNotContain(">=HYPERLINK");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
  void whatASpreadsheetTakesForAFormulaIsAText(String text) {
    assertThat(ReportFile.neutral(text)).isEqualTo("'" + text);
  }

  @Test
  void otherTextsStayAsTheyAre() {
    assertThat(ReportFile.neutral("Press 2 = old")).isEqualTo("Press 2 = old");
    assertThat(ReportFile.neutral("")).isEmpty();
  }

  /** By its directory: the entries themselves are written without their sizes. */
  private String entry(byte[] archive, String name) throws IOException {
    Path file = Files.write(folder.resolve("report.xlsx"), archive);
    try (ZipFile files = new ZipFile(file.toFile());
        InputStream content = files.getInputStream(files.getEntry(name))) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
