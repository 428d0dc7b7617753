package com.barron.console.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BarChartTest {
  @Test
  void theLongestBarFillsTheDrawingAndThePartsFollowEachOther() {
    BarChart chart = chart(false, ReportTable.Row.of("a", 3, 1), ReportTable.Row.of("b", 2, 0));

    assertThat(chart.bars().get(0).segments())
        .containsExactly(
            new BarChart.Segment(BarChart.LEFT, 270, 0),
            new BarChart.Segment(BarChart.LEFT + 270, 90, 1));
    assertThat(chart.bars().get(0).text()).isEqualTo("3 + 1");
    assertThat(chart.bars().get(1).end()).isEqualTo(BarChart.LEFT + 180);
    assertThat(chart.line()).isEmpty();
  }

  @Test
  void theLineEndsWhereAllIsReached() {
    BarChart chart = chart(true, ReportTable.Row.of("a", 3, 0), ReportTable.Row.of("b", 1, 0));

    assertThat(chart.line()).isEqualTo("470,10 560,38");
  }

  @Test
  void nothingIsDrawnOfNothingAndZerosAreNoMistake() {
    assertThat(BarChart.of(table(false), BigDecimal::toPlainString)).isEmpty();
    BarChart chart = chart(true, ReportTable.Row.of("a", 0, 0));
    assertThat(chart.bars().get(0).end()).isEqualTo(BarChart.LEFT);
  }

  @Test
  void aLongListIsDrawnAsFarAsItCanBeRead() {
    ReportTable.Row[] rows =
        IntStream.range(0, 50)
            .mapToObj(i -> ReportTable.Row.of("a machine with a very long name", 1, 0))
            .toArray(ReportTable.Row[]::new);

    BarChart chart = chart(false, rows);

    assertThat(chart.bars()).hasSize(20);
    assertThat(chart.bars().get(0).label()).hasSize(26).endsWith("…");
  }

  private static BarChart chart(boolean cumulative, ReportTable.Row... rows) {
    return BarChart.of(table(cumulative, rows), BigDecimal::toPlainString).get(0);
  }

  private static ReportTable table(boolean cumulative, ReportTable.Row... rows) {
    return new ReportTable(
        List.of("name", "met", "missed"), List.of(rows), List.of(List.of(1, 2)), cumulative);
  }
}
