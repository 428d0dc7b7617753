package com.barron.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.barron.provider.SuppressForbidden;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table at the end: on the console, and as Markdown and JSON beside the build. */
record SuiteReport(long seed, List<CaseResult> caseResults) {
  private static final List<String> HEAD =
      List.of("case", "fault", "messages", "lost", "doubled", "out of order", "worst latency", "");

  String markdown() {
    StringBuilder text = new StringBuilder();
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEAD);
    caseResults.forEach(caseResult -> rows.add(row(caseResult)));
    int[] widths = new int[HEAD.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    for (int i = 0; i < rows.size(); i++) {
      text.append(line(rows.get(i), widths));
      if (i == 0) {
        text.append(line(HEAD.stream().map(cell -> "---").toList(), widths));
      }
    }
    text.append('\n');
    for (CaseResult caseResult : caseResults) {
      caseResult
          .measuredFigures()
          .forEach(measuredFigure -> text.append(point(caseResult, measuredFigure.toString())));
      caseResult.notes().forEach(note -> text.append(point(caseResult, note)));
      caseResult.wrong().forEach(wrong -> text.append(point(caseResult, "WRONG: " + wrong)));
      caseResult.verificationResult().complaints().stream()
          .limit(20)
          .forEach(complaint -> text.append(point(caseResult, "FOUND: " + complaint)));
    }
    return text.append("\nSeed ").append(seed).append(".\n").toString();
  }

  /** Writes {@code name.md} and {@code name.json}. */
  void write(Path folder, String name) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(name + ".md"), markdown(), UTF_8);
      Files.writeString(folder.resolve(name + ".json"), json(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressForbidden("whoever runs the suite waits for its table at a terminal")
  void print() {
    System.out.println();
    System.out.println(markdown());
  }

  private String json() {
    JsonArrayBuilder cases = Json.createArrayBuilder();
    for (CaseResult caseResult : caseResults) {
      JsonArrayBuilder figures = Json.createArrayBuilder();
      for (MeasuredFigure measuredFigure : caseResult.measuredFigures()) {
        figures.add(
            Json.createObjectBuilder()
                .add("what", measuredFigure.what())
                .add("reached", measuredFigure.reached())
                .add("limit", measuredFigure.limit())
                .add("unit", measuredFigure.unit())
                .add("met", measuredFigure.isMet()));
      }
      VerificationResult found = caseResult.verificationResult();
      JsonObjectBuilder one =
          Json.createObjectBuilder()
              .add("case", caseResult.id())
              .add("fault", caseResult.fault())
              .add("messages", found.messages())
              .add("refused", found.refused())
              .add("lost", found.lost())
              .add("doubled", found.doubled())
              .add("outOfOrder", found.outOfOrder())
              .add("stuck", found.stuck())
              .add("worstMillis", found.worst().toMillis())
              .add("seconds", caseResult.took().toSeconds())
              .add("passed", caseResult.isPassed())
              .add("figures", figures)
              .add("notes", Json.createArrayBuilder(caseResult.notes()))
              .add("wrong", Json.createArrayBuilder(caseResult.wrong()));
      cases.add(one);
    }
    return Json.createObjectBuilder().add("seed", seed).add("cases", cases).build().toString();
  }

  private static List<String> row(CaseResult caseResult) {
    VerificationResult found = caseResult.verificationResult();
    boolean missed =
        caseResult.measuredFigures().stream().anyMatch(measuredFigure -> !measuredFigure.isMet());
    return List.of(
        caseResult.id(),
        caseResult.fault(),
        Integer.toString(found.messages()),
        Integer.toString(found.lost()),
        Integer.toString(found.doubled()),
        Integer.toString(found.outOfOrder()),
        String.format(Locale.ROOT, "%.2f s", found.worst().toMillis() / 1_000.0),
        caseResult.isPassed() ? missed ? "passed, figure missed" : "passed" : "FAILED");
  }

  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder("|");
    for (int i = 0; i < widths.length; i++) {
      String cell = cells.get(i);
      String fill = cell.equals("---") ? "-" : " ";
      line.append(' ')
          .append(cell)
          .append(fill.repeat(widths[i] - Math.min(widths[i], cell.length())))
          .append(" |");
    }
    return line.append('\n').toString();
  }

  private static String point(CaseResult caseResult, String text) {
    return "- " + caseResult.id() + ": " + text + "\n";
  }
}
