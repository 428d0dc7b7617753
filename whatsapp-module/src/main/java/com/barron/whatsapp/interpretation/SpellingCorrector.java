package com.barron.whatsapp.interpretation;

import com.barron.whatsapp.dialogue.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the one word that was meant by a word with a slip: one letter from four letters on, two
 * from eight on. Words are found by what is left of them when letters are taken out, so that a
 * look-up does not depend on how many words there are.
 */
final class SpellingCorrector {
  private static final int ONE_SLIP = 4;
  private static final int TWO_SLIPS = 8;

  /** What is longer is no word; taking letters out of it would take long. */
  private static final int LONGEST = 18;

  private final Set<String> words;
  private final Map<String, List<String>> shortened = new HashMap<>();

  SpellingCorrector(Set<String> words) {
    this.words = Set.copyOf(words);
    for (String word : words) {
      if (word.length() >= ONE_SLIP && word.codePoints().allMatch(Character::isLetter)) {
        without(word, Spelling.slips(word))
            .forEach(rest -> shortened.computeIfAbsent(rest, any -> new ArrayList<>()).add(word));
      }
    }
  }

  boolean knows(String word) {
    return words.contains(word);
  }

  /** Empty when the word is right, when none is close, or when several are equally close. */
  Optional<String> correct(String typed) {
    if (knows(typed) || typed.length() < ONE_SLIP - 1 || typed.length() > LONGEST) {
      return Optional.empty();
    }
    var closest = new Closest(typed);
    int slips = typed.length() >= TWO_SLIPS - 1 ? 2 : 1;
    without(typed, slips)
        .forEach(rest -> shortened.getOrDefault(rest, List.of()).forEach(closest::consider));
    return closest.only();
  }

  /** The words with the fewest slips so far. */
  private static final class Closest {
    private final String typed;
    private final Set<String> words = new HashSet<>();
    private int least = Integer.MAX_VALUE;

    private Closest(String typed) {
      this.typed = typed;
    }

    private void consider(String word) {
      // The first letter is seldom a slip, and makes another word: gone, done.
      if (word.charAt(0) != typed.charAt(0) || isAnotherShortWord(typed, word)) {
        return;
      }
      int distance = Spelling.distance(typed, word);
      if (distance <= Spelling.slips(word) && distance <= least) {
        if (distance < least) {
          words.clear();
        }
        least = distance;
        words.add(word);
      }
    }

    private Optional<String> only() {
      return words.stream().filter(word -> words.size() == 1).findFirst();
    }
  }

  /** Of four letters one that is replaced makes another word too often: none, gone, done. */
  private static boolean isAnotherShortWord(String typed, String word) {
    if (word.length() > ONE_SLIP || typed.length() != word.length()) {
      return false;
    }
    char[] ours = typed.toCharArray();
    char[] theirs = word.toCharArray();
    Arrays.sort(ours);
    Arrays.sort(theirs);
    return !Arrays.equals(ours, theirs);
  }

  /** A word without up to so many of its letters; the first one stays. */
  private static Set<String> without(String word, int letters) {
    Set<String> rests = new HashSet<>();
    rests.add(word);
    for (int i = 1; i < word.length(); i++) {
      String shorter = word.substring(0, i) + word.substring(i + 1);
      rests.add(shorter);
      for (int j = i; letters > 1 && j < shorter.length(); j++) {
        rests.add(shorter.substring(0, j) + shorter.substring(j + 1));
      }
    }
    return rests;
  }
}
