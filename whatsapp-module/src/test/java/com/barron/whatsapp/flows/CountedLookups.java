package com.barron.whatsapp.flows;

import com.barron.production.reference.CloseReferences;
import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import java.util.Map;

/** Counts what would be statements, and knows what comes close to a reference. */
final class CountedLookups {
  private int count;

  int count() {
    return count;
  }

  <T> Match<T> find(Map<String, T> all, Reference wanted) {
    count++;
    T found = all.get(wanted.toString());
    return found == null
        ? new Match.Missing<>(CloseReferences.to(wanted, all.keySet()))
        : new Match.Found<>(found);
  }
}
