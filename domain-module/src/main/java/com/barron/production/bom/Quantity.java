package com.barron.production.bom;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of a component one product needs, in the component's unit: 0 to 99,999, with up to three
 * decimals. Equal numbers are equal, however they were written.
 */
public record Quantity(BigDecimal value) {
  /** The largest one. */
  public static final int MOST = 99_999;

  /** The most decimals. */
  public static final int MOST_DECIMALS = 3;

  public Quantity {
    BigDecimal plain = value.stripTrailingZeros();
    value = plain.scale() < 0 ? plain.setScale(0) : plain;
    if (value.signum() < 0
        || value.compareTo(BigDecimal.valueOf(MOST)) > 0
        || value.scale() > MOST_DECIMALS) {
      throw new IllegalArgumentException("quantity out of range: " + value);
    }
  }

  public static Quantity of(int whole) {
    return new Quantity(BigDecimal.valueOf(whole));
  }

  /**
   * @param plain such as {@code 0.25}
   */
  public static Quantity of(String plain) {
    return new Quantity(new BigDecimal(plain));
  }

  /** What is stored: the exact number, or the whole one while the exact one is 0. */
  static Quantity stored(int whole, BigDecimal exact) {
    return exact.signum() == 0 ? of(whole) : new Quantity(exact);
  }

  public boolean isZero() {
    return value.signum() == 0;
  }

  /** How many decimals it has. */
  public int decimals() {
    return value.scale();
  }

  /** The next whole number, for a version that knows no decimals. */
  int whole() {
    return value.setScale(0, RoundingMode.CEILING).intValueExact();
  }

  /** What is stored beside the whole number: 0 when that one says it all. */
  BigDecimal exact() {
    return decimals() == 0 ? BigDecimal.ZERO : value;
  }

  /** As {@link #of(String)} reads it. */
  @Override
  public String toString() {
    return value.toPlainString();
  }
}
