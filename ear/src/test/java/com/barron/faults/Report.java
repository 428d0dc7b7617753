package com.barron.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

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
record Report(long seed, List<Result> results) {
  private static final List<String> HEAD =
      List.of("case", "fault", "messages", "lost", "doubled", "out of order", "worst latency", "");

  String markdown() {
    StringBuilder text = new StringBuilder();
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEAD);
    results.forEach(result -> rows.add(row(result)));
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
    for (Result result : results) {
      result.figures().forEach(figure -> text.append(point(result, figure.toString())));
      result.notes().forEach(note -> text.append(point(result, note)));
      result.wrong().forEach(wrong -> text.append(point(result, "WRONG: " + wrong)));
      result.findings().complaints().stream()
          .limit(20)
          .forEach(complaint -> text.append(point(result, "FOUND: " + complaint)));
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
    for (Result result : results) {
      JsonArrayBuilder figures = Json.createArrayBuilder();
      for (Figure figure : result.figures()) {
        figures.add(
            Json.createObjectBuilder()
                .add("what", figure.what())
                .add("reached", figure.reached())
                .add("limit", figure.limit())
                .add("unit", figure.unit())
                .add("met", figure.isMet()));
      }
      Findings found = result.findings();
      JsonObjectBuilder one =
          Json.createObjectBuilder()
              .add("case", result.id())
              .add("fault", result.fault())
              .add("messages", found.messages())
              .add("refused", found.refused())
              .add("lost", found.lost())
              .add("doubled", found.doubled())
              .add("outOfOrder", found.outOfOrder())
              .add("stuck", found.stuck())
              .add("worstMillis", found.worst().toMillis())
              .add("seconds", result.took().toSeconds())
              .add("passed", result.isPassed())
              .add("figures", figures)
              .add("notes", Json.createArrayBuilder(result.notes()))
              .add("wrong", Json.createArrayBuilder(result.wrong()));
      cases.add(one);
    }
    return Json.createObjectBuilder().add("seed", seed).add("cases", cases).build().toString();
  }

  private static List<String> row(Result result) {
    Findings found = result.findings();
    boolean missed = result.figures().stream().anyMatch(figure -> !figure.isMet());
    return List.of(
        result.id(),
        result.fault(),
        Integer.toString(found.messages()),
        Integer.toString(found.lost()),
        Integer.toString(found.doubled()),
        Integer.toString(found.outOfOrder()),
        String.format(Locale.ROOT, "%.2f s", found.worst().toMillis() / 1_000.0),
        result.isPassed() ? missed ? "passed, figure missed" : "passed" : "FAILED");
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

  private static String point(Result result, String text) {
    return "- " + result.id() + ": " + text + "\n";
  }
}
