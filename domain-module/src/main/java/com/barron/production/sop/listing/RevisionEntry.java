package com.barron.production.sop.listing;

import java.util.List;

/**
 * A revision of a procedure as other systems see it.
 *
 * @param isInForce whether people work by it; others stay, for what was done by them
 * @param steps the titles of its steps, in order
 */
public record RevisionEntry(int revision, boolean isInForce, List<String> steps) {
  public RevisionEntry {
    steps = List.copyOf(steps);
  }
}
