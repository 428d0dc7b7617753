package com.barron.production.reference;

import java.util.Collection;
import java.util.List;

/** What comes close to a reference, as the database finds it: for look-ups in memory. */
public final class CloseReferences {
  private static final int MOST = 3;

  private CloseReferences() {}

  /** Those of the existing ones that differ by one typing error, best first. */
  public static List<Reference> to(Reference typed, Collection<String> existing) {
    return TypoVariants.from(typed).stream()
        .filter(existing::contains)
        .limit(MOST)
        .map(Reference::of)
        .toList();
  }
}
