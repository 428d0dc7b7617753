package com.barron.whatsapp.flows;

import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Counts what would be statements, and knows what comes close to a reference. */
final class CountedLookups {
  private static final int MOST_CLOSE = 3;
  private int count;

  int count() {
    return count;
  }

  /** Close is what has the same digits in another order, or all of them but one. */
  <T> Match<T> find(Map<String, T> all, Reference wanted) {
    count++;
    T found = all.get(wanted.toString());
    return found == null
        ? new Match.Missing<>(close(new TreeMap<>(all).keySet().stream().toList(), wanted))
        : new Match.Found<>(found);
  }

  private static List<Reference> close(List<String> existing, Reference wanted) {
    String typed = wanted.toString();
    return existing.stream()
        .filter(known -> known.length() == typed.length())
        .filter(known -> sorted(known).equals(sorted(typed)) || differences(known, typed) == 1)
        .sorted((a, b) -> differences(b, typed) - differences(a, typed))
        .limit(MOST_CLOSE)
        .map(Reference::of)
        .toList();
  }

  private static List<Integer> sorted(String text) {
    return text.chars().sorted().boxed().toList();
  }

  private static int differences(String one, String other) {
    int differences = 0;
    for (int i = 0; i < one.length(); i++) {
      differences += Objects.equals(one.charAt(i), other.charAt(i)) ? 0 : 1;
    }
    return differences;
  }
}
