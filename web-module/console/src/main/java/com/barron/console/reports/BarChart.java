package com.barron.console.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A bar for each row of a report, as lengths in a drawing; the table beside it tells the numbers.
 *
 * @param series the names of the columns that are drawn
 * @param line how much the first bars make of all, as points; empty text where there is no line
 */
public record BarChart(List<String> series, List<Bar> bars, String line, int height) {
  /** Of the drawing. */
  public static final int WIDTH = 640;

  /** Where bars begin. */
  public static final int LEFT = 200;

  private static final int LONGEST = 360;
  private static final int ROW = 28;
  private static final int THICK = 18;
  private static final int MOST = 20;
  private static final int LABEL = 26;

  public BarChart {
    series = List.copyOf(series);
    bars = List.copyOf(bars);
  }

  /** What is drawn. */
  public String title() {
    return String.join(", ", series);
  }

  /** A bar. @param text of its length @param end where that is written */
  public record Bar(String label, int y, List<Segment> segments, String text, int end) {
    public Bar {
      segments = List.copyOf(segments);
    }
  }

  /** A part of a bar. @param series which column it is of, from 0 */
  public record Segment(int x, int width, int series) {}

  /**
   * All charts of a report; none where there is nothing to draw.
   *
   * @param written a number as the reader writes it
   */
  static List<BarChart> of(ReportTable table, Function<BigDecimal, String> written) {
    List<BarChart> charts = new ArrayList<>();
    for (List<Integer> columns : table.charted()) {
      if (!table.rows().isEmpty()) {
        charts.add(chart(table, columns, written));
      }
    }
    return charts;
  }

  private static BarChart chart(
      ReportTable table, List<Integer> columns, Function<BigDecimal, String> written) {
    List<ReportTable.Row> rows = table.rows().stream().limit(MOST).toList();
    double longest = rows.stream().mapToDouble(row -> total(row, columns)).max().orElse(0);
    double scale = longest == 0 ? 0 : LONGEST / longest;
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      bars.add(bar(rows.get(i), columns, i * ROW, scale, written));
    }
    String line = table.cumulative() ? line(table, columns, rows.size()) : "";
    return new BarChart(
        columns.stream().map(table.columns()::get).toList(), bars, line, rows.size() * ROW);
  }

  private static Bar bar(
      ReportTable.Row row,
      List<Integer> columns,
      int y,
      double scale,
      Function<BigDecimal, String> written) {
    List<Segment> segments = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    int x = LEFT;
    for (int i = 0; i < columns.size(); i++) {
      BigDecimal number = row.number(columns.get(i));
      int width = (int) Math.round(number.doubleValue() * scale);
      segments.add(new Segment(x, width, i));
      texts.add(written.apply(number));
      x += width;
    }
    String label =
        row.name().length() <= LABEL ? row.name() : row.name().substring(0, LABEL - 1) + "…";
    return new Bar(label, y, segments, String.join(" + ", texts), x);
  }

  private static String line(ReportTable table, List<Integer> columns, int shown) {
    double all = table.rows().stream().mapToDouble(row -> total(row, columns)).sum();
    StringBuilder points = new StringBuilder();
    double sum = 0;
    for (int i = 0; i < shown; i++) {
      sum += total(table.rows().get(i), columns);
      long x = LEFT + Math.round(all == 0 ? 0 : LONGEST * sum / all);
      points.append(x).append(',').append(i * ROW + THICK / 2 + 1).append(' ');
    }
    return points.toString().strip();
  }

  private static double total(ReportTable.Row row, List<Integer> columns) {
    return columns.stream().mapToDouble(column -> row.number(column).doubleValue()).sum();
  }
}
