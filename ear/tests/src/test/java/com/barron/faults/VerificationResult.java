package com.barron.faults;

import java.time.Duration;
import java.util.List;

/**
 * What the checker found.
 *
 * @param messages different messages that people sent
 * @param refused of those, the ones that nobody acknowledged: the provider was told so
 * @param worst the longest that an acknowledged message took, with all its tries
 * @param complaints what is behind the numbers, by ids
 */
record VerificationResult(
    int messages,
    int refused,
    int lost,
    int doubled,
    int outOfOrder,
    int stuck,
    Duration worst,
    List<String> complaints) {

  boolean isClean() {
    return lost == 0 && doubled == 0 && outOfOrder == 0 && stuck == 0;
  }
}
