package com.barron.faults;

import java.util.Locale;

/** A number that the product should reach: at most the limit. */
record MeasuredFigure(String what, double reached, double limit, String unit) {
  boolean isMet() {
    return reached <= limit;
  }

  @Override
  public String toString() {
    String verdict = isMet() ? "met" : "MISSED";
    return what
        + ": "
        + number(reached)
        + " of at most "
        + number(limit)
        + " "
        + unit
        + ", "
        + verdict;
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.2f", value);
  }
}
