package com.barron.whatsapp.interpretation;

import java.util.Optional;

/** The numbers that the vocabulary has words for. */
final class Numbers {
  private static final int DOZEN = 12;

  private Numbers() {}

  /**
   * @param name of a vocabulary's key: digits, or {@code dozen}
   */
  static Optional<Integer> of(String name) {
    return name.equals("dozen")
        ? Optional.of(DOZEN)
        : Optional.of(name).filter(digits -> digits.matches("[0-9]{1,3}")).map(Integer::valueOf);
  }
}
