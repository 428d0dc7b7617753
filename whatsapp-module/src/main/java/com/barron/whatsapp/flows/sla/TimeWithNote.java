package com.barron.whatsapp.flows.sla;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A time and the note that follows it.
 *
 * @param note as it was typed, or empty text
 */
record TimeWithNote(Duration time, String note) {
  /**
   * Reads the longest time at the beginning; words that add nothing to it belong to the note.
   *
   * @param times the time that words say, all of them
   */
  static Optional<TimeWithNote> read(String typed, Function<String, Optional<Duration>> times) {
    List<String> words = List.of(typed.split(" "));
    Optional<TimeWithNote> longest = Optional.empty();
    for (int end = 1; end <= words.size(); end++) {
      Optional<Duration> time = times.apply(String.join(" ", words.subList(0, end)));
      boolean saysMore = time.isPresent() && !time.equals(longest.map(TimeWithNote::time));
      if (saysMore) {
        String note = String.join(" ", words.subList(end, words.size()));
        longest = Optional.of(new TimeWithNote(time.get(), note));
      }
    }
    return longest;
  }
}
