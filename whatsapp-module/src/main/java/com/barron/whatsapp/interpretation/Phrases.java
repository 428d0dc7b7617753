package com.barron.whatsapp.interpretation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The longest phrase that begins at each token of a message. */
final class Phrases {
  private final List<Token> tokens;
  private final List<Optional<Phrase>> longest = new ArrayList<>();
  private final List<Optional<Phrase>> nouns = new ArrayList<>();

  Phrases(List<Token> tokens, Vocabulary vocabulary) {
    this.tokens = tokens;
    for (int start = 0; start < tokens.size(); start++) {
      longest.add(longestAt(start, vocabulary));
      nouns.add(nounAt(start, vocabulary));
    }
  }

  /**
   * A phrase that means something.
   *
   * @param end the index of the token behind it
   * @param isCorrected whether a word of it was typed with a slip
   */
  record Phrase(Meaning meaning, int end, boolean isCorrected) {
    boolean is(Meaning.Category category) {
      return meaning.category() == category;
    }
  }

  /** Empty when no phrase begins there, and behind the last token. */
  Optional<Phrase> at(int start) {
    return start < longest.size() ? longest.get(start) : Optional.empty();
  }

  /** The noun there: a phrase that is one, or the last word of a longer phrase. */
  Optional<Phrase> nounAt(int start) {
    return nouns.get(start);
  }

  List<Token> tokens() {
    return tokens;
  }

  private Optional<Phrase> longestAt(int start, Vocabulary vocabulary) {
    int most =
        Math.min(vocabulary.longestPhraseFrom(tokens.get(start).text()), tokens.size() - start);
    boolean mayStandAround = most > 1 && mayStandAround(tokens.get(start), vocabulary);
    for (int length = most; length > 0; length--) {
      List<Token> words = tokens.subList(start, start + length);
      if (!mayStandAround && words.stream().skip(1).anyMatch(Token::isBehindReference)) {
        continue;
      }
      Optional<Meaning> meaning = vocabulary.find(joined(words));
      if (meaning.isPresent()) {
        boolean isCorrected = words.stream().anyMatch(Token::isCorrected);
        return Optional.of(new Phrase(meaning.get(), start + length, isCorrected));
      }
    }
    return Optional.empty();
  }

  private Optional<Phrase> nounAt(int start, Vocabulary vocabulary) {
    Token word = tokens.get(start);
    return longest
        .get(start)
        .filter(phrase -> phrase.is(Meaning.Category.NOUN))
        .or(
            () ->
                vocabulary
                    .find(word.text())
                    .filter(meaning -> meaning.category() == Meaning.Category.NOUN)
                    .map(meaning -> new Phrase(meaning, start + 1, word.isCorrected())));
  }

  /** "take MAINT-555 over" is "take over"; "is MAINT-555 fixed" is not "is fixed". */
  private static boolean mayStandAround(Token first, Vocabulary vocabulary) {
    return vocabulary
        .find(first.text())
        .filter(
            meaning ->
                meaning.is(Meaning.Category.WORD, "question")
                    || meaning.is(Meaning.Category.WORD, "doubt"))
        .isEmpty();
  }

  private static String joined(List<Token> words) {
    return words.size() == 1
        ? words.get(0).text()
        : words.stream().map(Token::text).collect(Collectors.joining(" "));
  }
}
