package com.barron.whatsapp.dialogue;

/** Compares words that were typed in a hurry. */
public final class Spelling {
  private static final int ONE_SLIP = 4;
  private static final int TWO_SLIPS = 8;
  private static final int SHORTEST_BEGINNING = 3;

  private Spelling() {}

  /** How many slips a word of this length may have: none below four letters, two from eight on. */
  public static int slips(String word) {
    return word.length() >= TWO_SLIPS ? 2 : word.length() >= ONE_SLIP ? 1 : 0;
  }

  /** Whether a word is another one, its beginning, or that with a slip. Both in plain spelling. */
  static boolean isClose(String typed, String word) {
    boolean isBeginning = typed.length() >= SHORTEST_BEGINNING && word.startsWith(typed);
    return typed.equals(word)
        || isLetters(typed)
            && isLetters(word)
            && (isBeginning || distance(typed, word) <= slips(word));
  }

  /** A digit makes another number, not a slip. */
  private static boolean isLetters(String word) {
    return word.codePoints().allMatch(Character::isLetter);
  }

  /** Letters to add, take out, replace or swap with their neighbour. */
  public static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
        if (isSwapped(a, i, b, j)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      int[] oldest = before;
      before = last;
      last = row;
      row = oldest;
    }
    return last[b.length()];
  }

  private static boolean isSwapped(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
