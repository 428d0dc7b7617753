package com.barron.console.defects;

import com.barron.production.quality.listing.DefectCounts.TypeCount;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which types make most of the defects: a bar for each, and a line for what they make together.
 *
 * @param bars the longest first
 */
public record ParetoChart(List<Bar> bars, int total) {
  /** The width of the drawing, in its own units. */
  public static final int WIDTH = 480;

  /** The height of a bar with its name. */
  public static final int ROW = 44;

  private static final int MIDDLE_OF_BAR = 30;
  private static final int PER_CENT = 100;

  public ParetoChart {
    bars = List.copyOf(bars);
  }

  /**
   * One type.
   *
   * @param together per cent of all that this one and those before it make
   * @param width of the bar, in units of the drawing
   */
  public record Bar(String type, int defects, int together, int width) {}

  static ParetoChart of(List<TypeCount> counts) {
    int total = counts.stream().mapToInt(TypeCount::defects).sum();
    int most = counts.stream().mapToInt(TypeCount::defects).max().orElse(1);
    List<Bar> bars = new ArrayList<>();
    int sum = 0;
    for (TypeCount count : counts) {
      sum += count.defects();
      bars.add(
          new Bar(
              count.type(),
              count.defects(),
              Math.round((float) PER_CENT * sum / total),
              Math.max(1, WIDTH * count.defects() / most)));
    }
    return new ParetoChart(bars, total);
  }

  public int height() {
    return ROW * bars.size();
  }

  /** The line of what types make together, as the points of an SVG. */
  public String line() {
    List<String> points = new ArrayList<>();
    for (int row = 0; row < bars.size(); row++) {
      points.add(WIDTH * bars.get(row).together() / PER_CENT + "," + (ROW * row + MIDDLE_OF_BAR));
    }
    return points.stream().collect(Collectors.joining(" "));
  }
}
