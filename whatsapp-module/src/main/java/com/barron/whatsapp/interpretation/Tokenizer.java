package com.barron.whatsapp.interpretation;

import com.barron.whatsapp.dialogue.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a message apart: letters, numbers, question marks and emoji; a hyphen joins nothing, but a
 * word that begins with one is a negative number.
 */
final class Tokenizer {
  /** What is read of a message; a longer one is a text, and the rest counts as not understood. */
  static final int MOST_WORDS = 60;

  private static final int MOST_TOKENS = 120;

  /** What is read of one word. */
  private static final int LONGEST_WORD = 64;

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\p{L}+(?:'\\p{L}+)*|^-[0-9.,]+|[0-9]+(?:[:.,][0-9]+)?|\\?|[\\p{So}\\p{Sk}]+");
  private static final Pattern SPACES = Pattern.compile("\\p{Z}+");

  private static final int ASCII = 128;

  /** Means nothing, and counts as left over. */
  private static final String UNREADABLE = "xxxxxxxx";

  private Tokenizer() {}

  /** The words as they were typed. */
  static List<String> typed(Input input) {
    return SPACES.splitAsStream(input.typed()).filter(word -> !word.isEmpty()).toList();
  }

  /** The tokens of what was typed, those of a slip corrected. */
  static List<Token> tokens(List<String> typed, Vocabulary vocabulary) {
    var tokens = new ArrayList<Token>();
    for (int i = 0; i < Math.min(typed.size(), MOST_WORDS) && tokens.size() < MOST_TOKENS; i++) {
      for (String text : words(plain(typed.get(i)))) {
        add(tokens, text, i, vocabulary);
      }
    }
    return tokens;
  }

  private static String plain(String typed) {
    if (typed.length() > LONGEST_WORD) {
      return UNREADABLE;
    }
    if (typed.chars().allMatch(c -> c < ASCII)) {
      return typed.toLowerCase(Locale.ROOT);
    }
    String plain = Input.typed(typed).plain();
    // What closes a sentence is no part of the plain spelling, but a question mark says something.
    return typed.endsWith("?") && !plain.equals("?") ? plain + "?" : plain;
  }

  private static void add(List<Token> tokens, String text, int word, Vocabulary vocabulary) {
    boolean isAsItIs =
        !Character.isLetter(text.codePointAt(0))
            || vocabulary.isWord(text)
            || vocabulary.isDenied(text);
    if (isAsItIs) {
      tokens.add(new Token(text, word, false));
      return;
    }
    vocabulary
        .apart(text)
        .ifPresentOrElse(
            phrase -> {
              for (String part : phrase.split(" ")) {
                tokens.add(new Token(part, word, false));
              }
            },
            () ->
                tokens.add(
                    vocabulary
                        .corrected(text)
                        .map(meant -> new Token(meant, word, true))
                        .orElseGet(() -> new Token(text, word, false))));
  }

  /** The words, numbers and signs of a plain text. */
  static List<String> words(String plain) {
    var words = new ArrayList<String>();
    Matcher matcher = TOKEN.matcher(plain);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }
}
