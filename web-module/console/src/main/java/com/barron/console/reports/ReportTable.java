package com.barron.console.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A report: a column of names, and columns of numbers.
 *
 * @param columns their names
 * @param charted which columns of numbers are drawn: one list for each chart, from 1
 * @param cumulative whether a line shows how much the first rows make of all
 */
public record ReportTable(
    List<String> columns, List<Row> rows, List<List<Integer>> charted, boolean cumulative) {
  private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

  public ReportTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    charted = List.copyOf(charted);
  }

  /** A row. @param numbers empty where there is none */
  public record Row(String name, List<Optional<BigDecimal>> numbers) {
    public Row {
      numbers = List.copyOf(numbers);
    }

    static Row of(String name, long... counts) {
      List<Optional<BigDecimal>> numbers = new ArrayList<>();
      for (long count : counts) {
        numbers.add(Optional.of(BigDecimal.valueOf(count)));
      }
      return new Row(name, numbers);
    }

    /** The same with a span in hours. */
    Row with(Optional<Duration> span) {
      return and(
          span.map(
              known ->
                  BigDecimal.valueOf(known.toMinutes()).divide(MINUTES, 1, RoundingMode.HALF_UP)));
    }

    Row and(Optional<BigDecimal> number) {
      List<Optional<BigDecimal>> more = new ArrayList<>(numbers);
      more.add(number);
      return new Row(name, more);
    }

    BigDecimal number(int column) {
      return numbers.get(column - 1).orElse(BigDecimal.ZERO);
    }
  }
}
