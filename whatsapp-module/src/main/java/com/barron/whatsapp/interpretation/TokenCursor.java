package com.barron.whatsapp.interpretation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A position in a message, which advances over what is understood. Not for use by two threads. */
final class TokenCursor {
  private final Phrases phrases;
  private final List<Token> tokens;
  private int at;

  TokenCursor(Phrases phrases, int at) {
    this.phrases = phrases;
    this.tokens = phrases.tokens();
    this.at = at;
  }

  /** The index of the next token. */
  int at() {
    return at;
  }

  /** Goes back to an earlier place. */
  void reset(int place) {
    at = place;
  }

  /** The next token, if there is one. It is not passed. */
  Optional<Token> peek() {
    return at < tokens.size() ? Optional.of(tokens.get(at)) : Optional.empty();
  }

  void pass() {
    at++;
  }

  /** Passes the next token if it is such a word. */
  void passIf(Pattern word) {
    if (peek().filter(token -> word.matcher(token.text()).matches()).isPresent()) {
      pass();
    }
  }

  /** A whole number in digits or in a word; it is passed then. */
  Optional<Integer> number() {
    Optional<Integer> number = peek().flatMap(this::number);
    if (number.isPresent()) {
      pass();
    }
    return number;
  }

  private Optional<Integer> number(Token token) {
    return token.isDigits()
        ? Optional.of(token.text()).filter(digits -> digits.length() <= 4).map(Integer::valueOf)
        : phrases
            .at(at)
            .map(Phrases.Phrase::meaning)
            .filter(meaning -> meaning.category() == Meaning.Category.NUMBER)
            .flatMap(meaning -> Numbers.of(meaning.name()));
  }

  /** Whether the longest phrase here means this of times; it is passed then. */
  boolean takes(String name) {
    return takes(Meaning.Category.TIME, name);
  }

  /** Whether the longest phrase here means this; it is passed then. */
  boolean takes(Meaning.Category category, String name) {
    Optional<Phrases.Phrase> phrase = phrases.at(at);
    boolean isMeant = phrase.isPresent() && phrase.get().meaning().is(category, name);
    if (isMeant) {
      at = phrase.get().end();
    }
    return isMeant;
  }
}
