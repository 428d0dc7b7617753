package com.barron.production.integration;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What somebody says of a new key.
 *
 * @param name what people call it, 1 to {@value #LONGEST_NAME} characters
 * @param scopes at least one
 * @param validFor a day to ten years
 */
public record KeyDefinition(String name, Set<Scope> scopes, Duration validFor) {
  public static final int LONGEST_NAME = 100;
  public static final Duration LONGEST = Duration.ofDays(3650);

  public KeyDefinition {
    name = name.strip();
    scopes = Set.copyOf(scopes);
    if (name.isEmpty() || name.length() > LONGEST_NAME || scopes.isEmpty()) {
      throw new IllegalArgumentException("a key has a name and may do something");
    }
    if (validFor.compareTo(Duration.ofDays(1)) < 0 || validFor.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("a key is good for a day to ten years");
    }
  }

  /** As they are written, in the order of the table. */
  List<String> words() {
    return new TreeSet<>(scopes).stream().map(Scope::word).toList();
  }
}
