package com.barron.production.reference;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The numbers that may have been meant by one that was typed with one error. */
final class TypoVariants {
  private static final int MOST_DIGITS = 9;
  private static final int ZEROS_OFTEN_LEFT_OUT = 3;

  private final String typed;
  private final Set<String> meant = new LinkedHashSet<>();

  private TypoVariants(String typed) {
    this.typed = typed;
  }

  /**
   * All references one typing error away, likeliest first: neighbours swapped, leading zeros
   * forgotten or added, a digit wrong, a digit too many, a digit left out. Without the reference
   * itself. As canonical texts: only the few that exist become references.
   */
  static List<String> from(Reference typed) {
    TypoVariants typoVariants = new TypoVariants(typed.digits());
    typoVariants.swapped();
    typoVariants.zeros();
    typoVariants.wrong();
    typoVariants.tooMany();
    typoVariants.leftOut();
    return typoVariants.meant.stream()
        .filter(digits -> !digits.isEmpty() && digits.length() <= MOST_DIGITS)
        .filter(digits -> !digits.equals(typed.digits()))
        .map(digits -> typed.kind().prefix() + "-" + digits)
        .toList();
  }

  /** The last pair first: people read a number from the left and lose it towards its end. */
  private void swapped() {
    for (int i = typed.length() - 2; i >= 0; i--) {
      meant.add(
          typed.substring(0, i) + typed.charAt(i + 1) + typed.charAt(i) + typed.substring(i + 2));
    }
  }

  private void zeros() {
    for (int count = 1; count <= ZEROS_OFTEN_LEFT_OUT; count++) {
      meant.add("0".repeat(count) + typed);
    }
    meant.add(typed.replaceFirst("^0+(?=[0-9])", ""));
  }

  private void wrong() {
    for (int i = typed.length() - 1; i >= 0; i--) {
      for (char digit = '0'; digit <= '9'; digit++) {
        meant.add(typed.substring(0, i) + digit + typed.substring(i + 1));
      }
    }
  }

  private void tooMany() {
    for (int i = typed.length() - 1; i >= 0; i--) {
      meant.add(typed.substring(0, i) + typed.substring(i + 1));
    }
  }

  private void leftOut() {
    for (int i = typed.length(); i >= 0; i--) {
      for (char digit = '0'; digit <= '9'; digit++) {
        meant.add(typed.substring(0, i) + digit + typed.substring(i));
      }
    }
  }
}
